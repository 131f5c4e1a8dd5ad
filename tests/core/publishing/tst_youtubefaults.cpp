// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrules.h"
#include "testmain.h"
#include "youtubestage.h"

#include <map>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Endpoint = YouTubeStandIn::Endpoint;
using State = Sending::State;

namespace {

constexpr int kPatience = 60'000;                  // ms
constexpr qint64 kTwoSlices = 9 * 1024 * 1024 + 3; // bytes

// One video, and perhaps its comment, on a YouTube that misbehaves once.
class FaultedVideo final
{
public:
    FaultedVideo(Endpoint endpoint, Fault fault) : m_endpoint(endpoint), m_fault(fault)
    {
        m_made = m_stage.scheduleNow(u"Once"_s, isComment() ? 1000 : kTwoSlices,
                                     isComment() ? QStringList{u"First!"_s} : QStringList());
        m_stage.server.fail(endpoint, fault);
        m_publisher = m_stage.publisher();
    }

    bool isComment() const { return m_endpoint == Endpoint::AddThread; }

    // A second goes by. Once the fault has struck, what it began without an end is ended.
    void pass()
    {
        if (!m_stage.server.isQuiet())
            return;
        m_stage.advance(1s);
        m_publisher->nudge();
        if (m_isHelped || !hasStruck())
            return;
        m_isHelped = true;
        if (m_fault == Fault::Refuse)
            m_stage.server.recover();
        if (m_fault == Fault::Never || m_fault == Fault::Dripping) {
            m_publisher.reset();
            m_publisher = m_stage.publisher();
        }
    }

    bool isHelped() const { return m_isHelped; }
    State state() { return m_stage.state(m_made, isComment() ? 2 : 1); }
    QStringList complaints() const { return m_stage.server.complaints(); }
    // Videos, or comments where it is about them.
    int onServer() const
    {
        const int videos = int(m_stage.videosCalled(u"Once"_s).size());
        return isComment() ? int(m_stage.server.accepted().size()) - videos : videos;
    }

private:
    // Where nobody listens nothing is counted: the try shows in the store.
    bool hasStruck()
    {
        return m_fault == Fault::Refuse ? m_stage.sending(m_made).tries > 0
                                        : m_stage.server.requestCount(m_endpoint) > 0;
    }

    const Endpoint m_endpoint;
    const Fault m_fault;
    YouTubeStage m_stage;
    Scheduled m_made;
    std::unique_ptr<Publisher> m_publisher;
    bool m_isHelped = false;
};

// A token that is not good enough waits for a person. All else that a stand-in's fault says is not in Google's
// documentation, so that it passes, or is asked about before anything is sent again.
State expected(Fault fault)
{
    return fault == Fault::Status401 ? State::Held : State::Published;
}

} // namespace

// Whatever YouTube may do wrong, at each step of a video and of a comment: it ends as it must, and there is one of it.
// All of a step at once: each waits for seconds, and none for another.
class TestYouTubeFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsAsItMust_data();
    void endsAsItMust();

private:
    void begin(Endpoint endpoint);
    void pass();

    Endpoint m_endpoint = Endpoint::Unknown;
    std::map<Fault, std::unique_ptr<FaultedVideo>> m_videos; // of that endpoint
};

void TestYouTubeFaults::begin(Endpoint endpoint)
{
    if (m_endpoint == endpoint)
        return;
    m_endpoint = endpoint;
    m_videos.clear();
    for (const FaultRule &rule : faultRules())
        m_videos[rule.fault] = std::make_unique<FaultedVideo>(endpoint, rule.fault);
}

void TestYouTubeFaults::pass()
{
    for (const auto &[fault, video] : m_videos)
        video->pass();
}

void TestYouTubeFaults::endsAsItMust_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<Fault>("fault");
    for (const Endpoint endpoint :
         {Endpoint::OpenUpload, Endpoint::SendSlice, Endpoint::SendLast, Endpoint::AddThread}) {
        for (const FaultRule &rule : faultRules()) {
            QTest::addRow("%s %s", qPrintable(enumWord(endpoint)), qPrintable(enumWord(rule.fault)))
                << endpoint << rule.fault;
        }
    }
}

void TestYouTubeFaults::endsAsItMust()
{
    QFETCH(Endpoint, endpoint);
    QFETCH(Fault, fault);
    begin(endpoint);
    FaultedVideo &video = *m_videos.at(fault);
    const State wanted = expected(fault);
    QTRY_VERIFY_WITH_TIMEOUT((pass(), video.isHelped()), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT((pass(), video.state()), wanted, kPatience);
    QCOMPARE(video.onServer(), wanted == State::Published ? 1 : 0);
    QCOMPARE(video.complaints(), QStringList());
    m_videos.erase(fault);
}

TEST_CLASS(TestYouTubeFaults)
#include "tst_youtubefaults.moc"
