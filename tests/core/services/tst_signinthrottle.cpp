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

void TestSignInThrottle::othersAreNotHeldBack()
{
    SignInThrottle throttle;
    throttle.failed(u"a@example.org"_s, m_start);
    QVERIFY(throttle.mayTry(u"b@example.org"_s, m_start));
}

TEST_CLASS(TestSignInThrottle)
#include "tst_signinthrottle.moc"
