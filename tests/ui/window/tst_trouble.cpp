// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/desk/trouble.h"

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;
using Hold = Sending::Hold;

Q_DECLARE_METATYPE(Sending)

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(13, 18), Qt::UTC);

Sending sending(State state, Hold hold = Hold::None, const QString &words = {}, const QString &error = {})
{
    Sending sending;
    sending.state = state;
    sending.hold = hold;
    sending.errorWords = words;
    sending.error = error;
    sending.dueAt = kNow.addSecs(-3600);
    return sending;
}

PostDetails detailsOf(const QList<Sending> &sendings)
{
    PostDetails details;
    for (const Sending &sending : sendings) {
        PostDetails::Target target;
        target.integration.platformUsername = u"@harbour"_s;
        target.delivery.state = sending.state;
        target.parts << PostDetails::Part{sending, {}};
        details.targets << target;
    }
    return details;
}

std::optional<Trouble> troubleWith(const PostDetails &details, const QStringList &elsewhere = {})
{
    return troubleOf({details, details.targets.constFirst(), u"Mastodon"_s, elsewhere, "Europe/Berlin", kNow});
}

} // namespace

class TestTrouble final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tells_data();
    void tells();
    void needsNobody_data();
    void needsNobody();
    void oneAccountHoldsTheOther();
    void saysWhereElseItIs();
    void trashOffersNothing();
    void whatANetworkHoldsCanBeChanged();
};

void TestTrouble::tells_data()
{
    QTest::addColumn<Sending>("sending");
    QTest::addColumn<QString>("happened");
    QTest::addColumn<QString>("wentOut");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QList<Remedy>>("remedies");
    using Remedies = QList<Remedy>;
    const QString untilYouSay = u"Nothing is sent again until you say so."_s;

    QTest::newRow("refused") << sending(State::Failed, Hold::None, u"too rude"_s, u"CONTENT"_s)
                             << u"Mastodon says \u201ctoo rude\u201d."_s << u"No."_s << untilYouSay
                             << Remedies{Remedy::Retry, Remedy::Edit, Remedy::Unschedule};
    QTest::newRow("refused without a word")
        << sending(State::Failed) << u"Mastodon refused it without a reason."_s << u"No."_s << untilYouSay
        << Remedies{Remedy::Retry, Remedy::Edit, Remedy::Unschedule};
    QTest::newRow("a file is gone") << sending(State::Failed, Hold::None, u"a.png"_s, u"FILE_MISSING"_s)
                                    << u"The file is not there. (a.png)"_s << u"No."_s << untilYouSay
                                    << Remedies{Remedy::Retry, Remedy::Edit, Remedy::Unschedule};
    QTest::newRow("stopped") << sending(State::Failed, Hold::None, {}, u"CANCELLED"_s)
                             << u"The upload was cancelled before the post was made."_s << u"No."_s << untilYouSay
                             << Remedies{Remedy::Retry, Remedy::Edit, Remedy::Unschedule};
    Sending limited = sending(State::Waiting, Hold::None, u"Buy credits."_s, u"RATE_LIMIT"_s);
    limited.notBefore = kNow.addSecs(3600);
    QTest::newRow("told to wait, without a try")
        << limited << u"Mastodon: Buy credits."_s << u"No."_s
        << u"Postrider tries again at Sun 22 Nov, 15:18, by itself."_s << Remedies{Remedy::Edit, Remedy::Unschedule};
    Sending unknown = sending(State::Unconfirmed);
    QTest::newRow("unknown") << unknown << u"The connection broke after the post was sent, before Mastodon answered."_s
                             << u"Unknown"_s << untilYouSay << Remedies{Remedy::WentOut, Remedy::DidNotGoOut};
    const QString twin = u"A post with the same words is there."_s;
    QTest::newRow("unknown, and why it is asked")
        << sending(State::Unconfirmed, Hold::None, twin, u"UNKNOWN_OUTCOME"_s)
        << u"The connection broke after the post was sent, before Mastodon answered. "_s + twin << u"Unknown"_s
        << untilYouSay << Remedies{Remedy::WentOut, Remedy::DidNotGoOut};
    unknown.notBefore = kNow.addSecs(600);
    QTest::newRow("unknown, looked up again")
        << unknown << u"The connection broke after the post was sent, before Mastodon answered."_s << u"Unknown"_s
        << u"Postrider looks again at Sun 22 Nov, 14:28. Until it knows, nothing is sent twice."_s
        << Remedies{Remedy::WentOut, Remedy::DidNotGoOut};
    QTest::newRow("account gone") << sending(State::Held, Hold::Reauth)
                                  << u"Mastodon does not accept the account's access any more."_s << u"Not yet."_s
                                  << u"It goes out by its own rules once the account is back."_s
                                  << Remedies{Remedy::Reconnect, Remedy::Edit, Remedy::Unschedule};
    QTest::newRow("missed") << sending(State::Held, Hold::Missed)
                            << u"Postrider could not send anything at Sun 22 Nov, 13:18."_s << u"Not yet."_s
                            << u"It waits for your word."_s
                            << Remedies{Remedy::PublishNow, Remedy::Edit, Remedy::Unschedule};
    QTest::newRow("paused") << sending(State::Held, Hold::Pause) << u"Publishing on this account was paused."_s
                            << u"Not yet."_s << u"It goes out by its own rules once the account goes on."_s
                            << Remedies{Remedy::ShowAccounts, Remedy::Edit, Remedy::Unschedule};
    QTest::newRow("approval") << sending(State::Held, Hold::Approval) << u"Somebody has to agree before it goes out."_s
                              << u"Not yet."_s << u"It goes out at its time once it is approved."_s
                              << Remedies{Remedy::Edit, Remedy::Unschedule};
}

void TestTrouble::tells()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QFETCH(Sending, sending);
    const auto trouble = troubleWith(detailsOf({sending}));
    QVERIFY(trouble);
    QVERIFY(!trouble->story.title.isEmpty());
    QTEST(trouble->story.happened, "happened");
    QTEST(trouble->story.wentOut, "wentOut");
    QTEST(trouble->story.next, "next");
    QTEST(trouble->remedies, "remedies");
    QLocale::setDefault(QLocale::c());
}

void TestTrouble::needsNobody_data()
{
    QTest::addColumn<State>("state");
    for (const State state : {State::Draft, State::Waiting, State::Sending, State::HandedOver, State::Published})
        QTest::addRow("%d", int(state)) << state;
}

void TestTrouble::needsNobody()
{
    QFETCH(State, state);
    QVERIFY(!troubleWith(detailsOf({sending(state)})));
}

// Nothing is tried again, taken back or changed while nobody knows what the other account has.
void TestTrouble::oneAccountHoldsTheOther()
{
    const auto trouble = troubleWith(detailsOf({sending(State::Failed), sending(State::Unconfirmed)}));
    QVERIFY(trouble);
    QCOMPARE(trouble->remedies, QList<Remedy>());
    QCOMPARE(trouble->story.next, u"First say of the other account whether it went out there."_s);
}

void TestTrouble::saysWhereElseItIs()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto trouble = troubleWith(detailsOf({sending(State::Failed), sending(State::Published)}),
                                     {u"Bluesky"_s, u"X"_s});
    QVERIFY(trouble);
    QCOMPARE(trouble->story.wentOut, u"No. It is out on Bluesky and X."_s);
    QCOMPARE(trouble->remedies, QList<Remedy>{Remedy::Retry}); // out elsewhere: no other words any more
    QLocale::setDefault(QLocale::c());
}

void TestTrouble::trashOffersNothing()
{
    PostDetails details = detailsOf({sending(State::Failed)});
    details.post.deletedAt = kNow;
    QVERIFY(!troubleWith(details));
    QVERIFY(!PostLeave::of(details).mayRetry);
}

void TestTrouble::whatANetworkHoldsCanBeChanged()
{
    const PostLeave leave = PostLeave::of(detailsOf({sending(State::HandedOver)}));
    QVERIFY(leave.mayEdit);
    QVERIFY(leave.mayUnschedule);
    QVERIFY(!leave.mayRetry);
    // Out on the other account, it keeps what it is.
    const PostLeave half = PostLeave::of(detailsOf({sending(State::HandedOver), sending(State::Published)}));
    QVERIFY(!half.mayEdit);
    QVERIFY(!half.mayUnschedule);
}

TEST_CLASS(TestTrouble)
#include "tst_trouble.moc"
