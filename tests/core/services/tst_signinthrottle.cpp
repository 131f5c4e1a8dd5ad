// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/signinthrottle.h"
#include "testmain.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSignInThrottle final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsTwiceAsLongEachTime();
    void successForgets();
    void anHourForgets();
    void someAreFree();
    void othersAreNotHeldBack();

private:
    const QDateTime m_start{QDate(2026, 1, 1), QTime(12, 0), Qt::UTC};
};

void TestSignInThrottle::waitsTwiceAsLongEachTime()
{
    SignInThrottle throttle;
    QDateTime now = m_start;
    std::chrono::milliseconds pause = 500ms;
    for (int failures = 1; failures <= 20; ++failures) {
        QVERIFY(throttle.mayTry(u"a@example.org"_s, now));
        throttle.failed(u"a@example.org"_s, now);
        const auto early = throttle.mayTry(u"A@example.org"_s, now.addMSecs(pause.count() - 1));
        QVERIFY(!early);
        QCOMPARE(early.error().kind, Error::Kind::RateLimit);
        QCOMPARE(early.error().retryAfter->count(), 1);
        now = now.addMSecs(pause.count());
        pause = std::min<std::chrono::milliseconds>(pause * 2, 5min);
    }
}

void TestSignInThrottle::successForgets()
{
    SignInThrottle throttle;
    for (int i = 0; i < 5; ++i)
        throttle.failed(u"a@example.org"_s, m_start);
    QVERIFY(!throttle.mayTry(u"a@example.org"_s, m_start.addSecs(1)));
    throttle.succeeded(u"a@example.org"_s);
    QVERIFY(throttle.mayTry(u"a@example.org"_s, m_start.addSecs(1)));
}

void TestSignInThrottle::anHourForgets()
{
    SignInThrottle throttle;
    for (int i = 0; i < 5; ++i)
        throttle.failed(u"a"_s, m_start);
    const QDateTime soon = m_start.addSecs(8 + 3600);
    throttle.failed(u"a"_s, soon);
    QVERIFY(!throttle.mayTry(u"a"_s, soon.addMSecs(501)));
    const QDateTime later = soon.addSecs(16 + 3601);
    throttle.failed(u"a"_s, later);
    QVERIFY(throttle.mayTry(u"a"_s, later.addMSecs(500)));
}

void TestSignInThrottle::someAreFree()
{
    SignInThrottle throttle(2);
    for (int i = 0; i < 2; ++i) {
        throttle.failed(u"a"_s, m_start);
        QVERIFY(throttle.mayTry(u"a"_s, m_start));
    }
    throttle.failed(u"a"_s, m_start);
    QVERIFY(!throttle.mayTry(u"a"_s, m_start.addMSecs(499)));
    QVERIFY(throttle.mayTry(u"a"_s, m_start.addMSecs(500)));
}

void TestSignInThrottle::othersAreNotHeldBack()
{
    SignInThrottle throttle;
    throttle.failed(u"a@example.org"_s, m_start);
    QVERIFY(throttle.mayTry(u"b@example.org"_s, m_start));
}

TEST_CLASS(TestSignInThrottle)
#include "tst_signinthrottle.moc"
