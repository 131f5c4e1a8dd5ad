// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/postrepository.h"
#include "storage/settingrepository.h"
#include "windowfixture.h"

#include <QJsonObject>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// A time zone has other rules than when a post was scheduled: it goes to where its
// wall time is now, and the person is told.
class TestMovedPosts final : public WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void personIsTold();

private:
    void changeTheZone();
};

// As if the store had last been looked at when the zone's clocks were an hour off.
void TestMovedPosts::changeTheZone()
{
    const auto database = Database::open(m_folder->path());
    QVERIFY(database);
    PostRepository posts(**database);
    const auto waiting = posts.list({});
    QVERIFY(waiting && waiting->size() == 1);
    Post post = waiting->first();
    post.wallTime = post.wallTime.addSecs(3600);
    QVERIFY(posts.update(post));
    const QJsonObject other{{QString::fromUtf8(post.timezone), u"other"_s}};
    QVERIFY(SettingRepository(**database).setValue(u"time.zones"_s, other));
}

void TestMovedPosts::personIsTold()
{
    startProgram();
    setUp();
    connectAccount();
    const QDateTime due = QDateTime::currentDateTime().addDays(30);
    schedule(u"Open day at the press"_s, due.toString(u"yyyy-MM-dd HH:mm"_s));
    QTRY_VERIFY(!m_person->sees(u"composer"_s));
    dropProgram();
    changeTheZone();
    startProgram();
    comeBack();
    QTRY_VERIFY_WITH_TIMEOUT(m_person->sees(u"toast"_s), 30'000);
    const QString said = wordsOn(u"toast"_s);
    QVERIFY2(said.contains(u"1 post"_s) && said.contains(u"moved: the clocks"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Show calendar"_s), qPrintable(said));
}

TEST_CLASS(TestMovedPosts)
#include "tst_movedposts.moc"
