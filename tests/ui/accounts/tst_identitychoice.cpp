// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountservice.h"
#include "testmain.h"
#include "ui/accounts/identitychoice.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

// A sign-in that opens several accounts.
class TestIdentityChoice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersEachWithItsNames();
    void saysWhichOne();
    void noneIsAnAnswer();
    void offersAnewInPlaceOfTheOld();

private:
    static Identity identity(const QString &id, const QString &username, const QString &name, const QString &kind)
    {
        Identity one;
        one.accountId = id;
        one.username = username;
        one.displayName = name;
        one.kind = kind;
        return one;
    }
    static QList<Identity> several()
    {
        return {identity(u"p1"_s, u"anna"_s, u"Anna Berg"_s, u"Member"_s),
                identity(u"o7"_s, u"Harbour Press"_s, {}, u"Organisation"_s)};
    }
};

void TestIdentityChoice::offersEachWithItsNames()
{
    IdentityChoice choice;
    choice.offer(several());
    choice.show();
    auto *person = choice.findChild<QAbstractButton *>(u"identity-p1"_s);
    QVERIFY(person);
    QCOMPARE(person->accessibleName(), u"Anna Berg"_s);
    QCOMPARE(person->accessibleDescription(), u"Member · anna"_s);
    auto *press = choice.findChild<QAbstractButton *>(u"identity-o7"_s);
    QCOMPARE(press->accessibleName(), u"Harbour Press"_s); // without a name of its own, the user name
    QCOMPARE(press->accessibleDescription(), u"Organisation"_s);
}

void TestIdentityChoice::saysWhichOne()
{
    IdentityChoice choice;
    choice.offer(several());
    choice.show();
    QSignalSpy chosen(&choice, &IdentityChoice::chosen);
    auto *press = choice.findChild<QAbstractButton *>(u"identity-o7"_s);
    press->setFocus();
    QTest::keyClick(press, Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"o7"_s);
}

void TestIdentityChoice::noneIsAnAnswer()
{
    IdentityChoice choice;
    choice.offer(several());
    QSignalSpy chosen(&choice, &IdentityChoice::chosen);
    choice.findChild<QAbstractButton *>(u"noIdentity"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QString());
}

void TestIdentityChoice::offersAnewInPlaceOfTheOld()
{
    IdentityChoice choice;
    choice.offer(several());
    choice.offer({identity(u"c3"_s, u"@press"_s, u"Press TV"_s, u"Channel"_s)});
    choice.show();
    QTRY_VERIFY(!choice.findChild<QAbstractButton *>(u"identity-p1"_s));
    QVERIFY(choice.findChild<QAbstractButton *>(u"identity-c3"_s));
}

TEST_CLASS(TestIdentityChoice)
#include "tst_identitychoice.moc"
