// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/proofreading.h"

namespace Postrider {

namespace {

// A server may trim a description; a shortened or another one is not what was written.
bool isThere(const QString &shown, const QString &sent)
{
    return shown.simplified() == sent.simplified();
}

void compareAltTexts(const RemotePost &published, const Outgoing &sent, QList<SendingNote> &notes)
{
    int described = 0;
    int there = 0;
    for (qsizetype i = 0; i < sent.media.size(); ++i) {
        const QString &altText = sent.media.at(i).altText;
        if (altText.simplified().isEmpty())
            continue;
        ++described;
        there += isThere(published.altTexts.value(i), altText) ? 1 : 0;
    }
    if (there < described)
        notes << SendingNote{SendingNote::Kind::AltTextMissing, described, there, {}};
}

void compare(const RemotePost &published, const Outgoing &sent, const Platform &platform, QList<SendingNote> &notes)
{
    if (platform.comparable(published.text) != platform.comparable(sent.text))
        notes << SendingNote{SendingNote::Kind::TextDiffers, 0, 0, {}};
    const int files = int(sent.media.size());
    if (published.mediaCount < files)
        notes << SendingNote{SendingNote::Kind::MediaMissing, files, published.mediaCount, {}};
    else if (published.mediaCount == files)
        compareAltTexts(published, sent, notes);
}

} // namespace

QList<SendingNote> proofread(const RemotePost &published, const Outgoing &sent, const Platform &platform)
{
    QList<SendingNote> notes;
    if (platform.answersInFull())
        compare(published, sent, platform, notes);
    if (!published.notice.isEmpty())
        notes << SendingNote{SendingNote::Kind::Said, 0, 0, published.notice};
    return notes;
}

} // namespace Postrider
