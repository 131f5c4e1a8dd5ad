// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedposts.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

OutgoingMedia wave(qint64 size, const QString &altText)
{
    return {u"/films/wave.mp4"_s, u"video/mp4"_s, size, {640, 480}, 4000ms, altText};
}

namespace RecordedTwitter {

Account account()
{
    Account made;
    made.platform = PlatformId::Twitter;
    made.accountId = u"2244994945"_s;
    made.username = u"jane"_s;
    return made;
}

OutgoingMedia video()
{
    return wave(5'000'000, u"Waves on a beach"_s);
}

} // namespace RecordedTwitter

namespace RecordedBluesky {

Account account()
{
    Account made;
    made.platform = PlatformId::Bluesky;
    made.accountId = u"did:plc:abc"_s;
    made.facts = {{"pds"_L1, u"https://shimeji.us-east.host.bsky.network"_s}};
    return made;
}

OutgoingMedia video()
{
    return wave(90000);
}

} // namespace RecordedBluesky

namespace RecordedYouTube {

Account account()
{
    Account made;
    made.platform = PlatformId::Youtube;
    made.accountId = u"UC_x5XG1OV2P6uZZ5FSM9Ttw"_s;
    made.username = u"@mychannel"_s;
    made.facts = {{"uploads"_L1, u"UU_x5XG1OV2P6uZZ5FSM9Ttw"_s}, {"longUploadsStatus"_L1, u"allowed"_s}};
    return made;
}

Outgoing video(const QJsonObject &more)
{
    constexpr qint64 kSize = 9'437'184; // two slices
    Outgoing made;
    made.text = u"Text #travel"_s;
    made.media = {{u"/films/holiday.mp4"_s, u"video/mp4"_s, kSize, {640, 480}, 4000ms, {}}};
    made.settings = {{"title"_L1, u"Holiday"_s},
                     {"tags"_L1, QJsonArray{u"travel"_s}},
                     {"category"_L1, u"22"_s},
                     {"privacy"_L1, u"unlisted"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        made.settings[it.key()] = it.value();
    return made;
}

Outgoing comment(const QString &text, int part, const QString &replyTo)
{
    Outgoing made;
    made.text = text;
    made.part = part;
    made.root = kVideo;
    made.replyTo = replyTo;
    return made;
}

} // namespace RecordedYouTube

} // namespace Postrider::Testing
