// SPDX-License-Identifier: GPL-3.0-or-later
#include "composefixture.h"
#include "storage/postrepository.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

using State = Sending::State;

// A composer over a post that a network's own scheduler holds.
class TestComposeHandedOver final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void changesWhatIsHeld();
    void anAccountComesBesideIt();
    void anAccountBesideItGoes();
    void theAccountThatHoldsItStays();
    void itsPartsStay();

private:
    Result<Post> save(const std::function<void(Composition &)> &change);
    PostDetails::Target target(IntegrationId account) const;

    std::unique_ptr<ComposeFixture> m_desk;
    IntegrationId m_other;
    PostId m_post;
};

void TestComposeHandedOver::init()
{
    m_desk = std::make_unique<ComposeFixture>();
    m_other = m_desk->addAccount(m_desk->ada.id, u"@ada@other.example"_s);
    const auto post = m_desk->schedule(m_desk->copyOf(u"Soon"_s, {m_desk->account}));
    QVERIFY(post);
    m_post = post->id;
    m_desk->setStates(m_post, State::HandedOver);
}

Result<Post> TestComposeHandedOver::save(const std::function<void(Composition &)> &change)
{
    WorkingCopy copy = m_desk->opened(m_post);
    change(copy.composition);
    return m_desk->schedule(copy);
}

PostDetails::Target TestComposeHandedOver::target(IntegrationId account) const
{
    for (const PostDetails::Target &one : m_desk->details(m_post).targets) {
        if (one.integration.id == account)
            return one;
    }
    return {};
}

void TestComposeHandedOver::changesWhatIsHeld()
{
    const Sending before = target(m_desk->account).parts.first().sending;
    const auto saved = save([](Composition &composition) {
        composition.parts[0].text = u"Sooner"_s;
        composition.wallTime = QDateTime(QDate(2026, 11, 23), QTime(8, 0));
    });
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
    QCOMPARE(saved->content, u"Sooner"_s);
    const Sending sending = target(m_desk->account).parts.first().sending;
    QCOMPARE(sending.id, before.id);
    QCOMPARE(sending.state, State::HandedOver);
    QCOMPARE(sending.dueAt, QDateTime(QDate(2026, 11, 23), QTime(7, 0), Qt::UTC));
    QCOMPARE(sending.notBefore, m_desk->clock.now()); // the network is told at once
}

void TestComposeHandedOver::anAccountComesBesideIt()
{
    const auto saved = save([this](Composition &composition) {
        composition.targets << Composition::Target{m_other, {}, {}};
    });
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
    QCOMPARE(saved->platforms, (QList{m_desk->account, m_other}));
    QCOMPARE(target(m_desk->account).delivery.state, State::HandedOver);
    QCOMPARE(target(m_other).delivery.state, State::Waiting);
    QCOMPARE(target(m_other).parts.size(), 1);
}

void TestComposeHandedOver::anAccountBesideItGoes()
{
    QVERIFY(save([this](Composition &composition) { composition.targets << Composition::Target{m_other, {}, {}}; }));
    const auto saved = save([](Composition &composition) { composition.targets.removeLast(); });
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
    QCOMPARE(saved->platforms, QList{m_desk->account});
    QCOMPARE(m_desk->details(m_post).targets.size(), 1);
    QCOMPARE(target(m_desk->account).delivery.state, State::HandedOver);
}

void TestComposeHandedOver::theAccountThatHoldsItStays()
{
    const auto refused = save([this](Composition &composition) {
        composition.targets = {Composition::Target{m_other, {}, {}}};
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QVERIFY2(refused.error().detail.contains(u"@ada@print.example"_s), qPrintable(refused.error().detail));
    QVERIFY2(refused.error().detail.contains(u"off the schedule"_s), qPrintable(refused.error().detail));
    QCOMPARE(m_desk->details(m_post).targets.size(), 1); // nothing was changed
    QCOMPARE(target(m_desk->account).delivery.state, State::HandedOver);
}

void TestComposeHandedOver::itsPartsStay()
{
    const auto refused = save([](Composition &composition) {
        composition.parts << Composition::Part{u"And more"_s, {}, {}};
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QCOMPARE(target(m_desk->account).parts.size(), 1);
}

TEST_CLASS(TestComposeHandedOver)
#include "tst_composehandedover.moc"
