// SPDX-License-Identifier: GPL-3.0-or-later
#include "offlinedesk.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime november(int day, int hour, int minute)
{
    return {QDate(2026, 11, day), QTime(hour, minute)};
}

} // namespace

void OfflineDesk::seedMonth()
{
    using State = Sending::State;
    using Hold = Sending::Hold;
    const auto m = addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
    const auto b = addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    const auto x = addAccount(PlatformId::Twitter, u"@harbourpress"_s);
    const auto in = addAccount(PlatformId::Linkedin, u"Harbour Press"_s);
    const auto ig = addAccount(PlatformId::Instagram, u"harbourpress"_s, Integration::Health::NeedsReauth);
    const auto yt = addAccount(PlatformId::Youtube, u"Harbour Press TV"_s);
    const auto r = addAccount(PlatformId::Reddit, u"u/harbourpress"_s);
    const auto d = addAccount(PlatformId::Discord, u"Harbour Press · #news"_s);
    const auto fb = addAccount(PlatformId::Facebook, u"Harbour Press"_s, Integration::Health::Paused);

    const auto letters = addAccount(PlatformId::Mastodon, u"@letters@type.example"_s);
    m_writable = {m, letters};

    const auto out = State::Published;
    addPosts({
        {u"Monday links"_s, {m}, november(2, 9, 20), out},
        {u"Hiring: print technician for the Friday crew"_s, {in}, november(2, 14, 10), out},
        {u"v4.1.3 is out"_s, {x}, november(3, 10, 0), out},
        {u"Colour of the week: verdigris"_s, {b}, november(4, 12, 0), out},
        {u"Studio tour"_s, {ig}, november(4, 19, 0), out},
        {u"AMA announcement: ask us anything about letterpress"_s,
         {r},
         november(6, 9, 0),
         State::Failed,
         Hold::None,
         {},
         {},
         u"that subreddit requires a flair"_s},
        {u"Friday poll: which paper next?"_s, {m}, november(6, 16, 30), out},
        {u"Monday links"_s, {m}, november(9, 9, 20), out},
        {u"Case study: the opera posters"_s, {in}, november(10, 14, 10), out},
        {u"Tutorial 11: trapping"_s, {yt}, november(10, 15, 0), out},
        {u"Colour of the week: madder"_s, {b}, november(11, 12, 0), out},
        {u"Friday poll: serif or sans?"_s, {m}, november(13, 16, 30), out},
        {u"Server night: come and print with us"_s, {d}, november(13, 17, 0), State::Unconfirmed},
        {u"Monday links"_s, {m}, november(16, 9, 20), out},
        {u"Behind the 4.2 release"_s, {x, m}, november(17, 10, 0), out},
        {u"Colour of the week: woad"_s, {b}, november(18, 12, 0), out},
        {u"Friday poll: hot metal memories"_s, {m}, november(20, 16, 30), out},
        {u"Moodboard 31"_s, {m}, november(22, 9, 20), out},
        {u"Release notes for 4.2: colour proofs on your own screen"_s, {b, m, x}, november(22, 14, 30)},
        {u"Press check, live"_s, {yt}, november(22, 18, 0)},
        {u"Good night from the harbour"_s, {m}, november(22, 21, 45)},
        {u"Monday links"_s, {m}, november(23, 9, 20)},
        {u"Partnership news"_s, {in}, november(23, 11, 0), State::Held, Hold::Approval},
        {u"Thread: what changed in colour management"_s,
         {x, m},
         november(24, 10, 0),
         State::Waiting,
         Hold::None,
         {u"First, the proof view."_s, u"Second, the papers."_s}},
        {u"Launch reel"_s, {ig}, november(24, 19, 0), State::Held, Hold::Reauth},
        {u"Colour of the week: weld"_s, {b}, november(25, 12, 0)},
        {u"Open day at the press"_s, {fb}, november(26, 15, 0), State::Held, Hold::Pause},
        {u"Friday poll: your desk"_s, {m}, november(27, 16, 30)},
        {u"Team digest"_s, {d}, november(27, 17, 0)},
        {u"What we learned shipping a desktop app in 2026"_s, {in, x}, {}},
        {u"Behind the scenes: the print shop"_s, {ig}, {}},
        {u"Seven typefaces for small screens"_s, {m, b}, {}, State::Draft, Hold::None, {u"Two."_s, u"Three."_s}},
        {u"Tutorial 12, colour proofing"_s, {yt}, {}},
    });
}

} // namespace Postrider::Testing
