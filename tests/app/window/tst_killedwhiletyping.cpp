// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherself.h"
#include "windowfixture.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFolder = "POSTRIDER_TEST_FOLDER";
constexpr int kBetweenKeys = 40; // ms: somebody quick who never pauses
constexpr int kTyped = 60;       // keys until the end comes
constexpr qint64 kPromise = 1'000;

QString letters(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'a' + i % 26);
    return text;
}

} // namespace

// SIGKILL while somebody types steadily: no more than the last second is lost.
class TestKilledWhileTyping final : public WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void losesASecondAtMost();

private:
    void typeUntilKilled();
};

// In the child: a key each 40 ms, and each told with its moment.
void TestKilledWhileTyping::typeUntilKilled()
{
    WindowCall mine = call();
    mine.setup.dataFolder = qEnvironmentVariable(kFolder);
    m_program = std::make_unique<WindowProgram>(mine);
    m_program->start();
    setUp();
    QVERIFY(m_person->click(u"newPost"_s));
    QWidget *text = m_person->find(u"text"_s);
    QVERIFY(text);
    QTimer keys;
    int typed = 0;
    connect(&keys, &QTimer::timeout, this, [&] {
        QTest::keyClicks(text, letters(typed + 1).right(1));
        ++typed;
        OtherSelf::say(u"typed %1"_s.arg(typed));
        OtherSelf::say(u"at %1 %2"_s.arg(QDateTime::currentMSecsSinceEpoch()).arg(typed));
    });
    keys.start(kBetweenKeys);
    QVERIFY(OtherSelf::hear()); // nobody tells it: it is killed
}

void TestKilledWhileTyping::losesASecondAtMost()
{
    if (OtherSelf::isHere())
        return typeUntilKilled();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kFolder), m_folder->path());
    OtherSelf child(u"tst_killedwhiletyping"_s, u"losesASecondAtMost"_s);
    child.setEnvironment(environment);
    QVERIFY(child.start());
    QVERIFY(child.waitFor(u"typed %1"_s.arg(kTyped)));
    const qint64 killedAt = QDateTime::currentMSecsSinceEpoch();
    child.kill();

    // What was there a second before the end, by the child's own account.
    int due = 0;
    for (const QString &line : child.story().split(u'\n')) {
        const QStringList words = line.section(u"at "_s, 1).split(u' ');
        if (words.size() == 2 && words.first().toLongLong() <= killedAt - kPromise)
            due = words.last().toInt();
    }
    QVERIFY2(due > 10, qPrintable(child.story())); // or nothing would be proved
    startProgram();
    comeBack();
    QWidget *text = m_person->find(u"text"_s);
    QVERIFY(text);
    QTRY_VERIFY(!text->property("plainText").toString().isEmpty());
    const QString kept = text->property("plainText").toString();
    QCOMPARE(kept, letters(int(kept.size())));
    QVERIFY2(kept.size() >= due, qPrintable(u"%1 of the %2 letters that were due"_s.arg(kept.size()).arg(due)));
    QVERIFY(m_person->find(u"banner"_s));
}

TEST_CLASS(TestKilledWhileTyping)
#include "tst_killedwhiletyping.moc"
