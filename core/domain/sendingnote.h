// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace Postrider {

// Something to know about a sending that is out: what readers see there is not quite what was sent.
struct SendingNote
{
    Q_GADGET
public:
    enum class Kind {
        TextDiffers,    // another text is shown there
        MediaMissing,   // there of expected files are shown
        AltTextMissing, // there of expected descriptions are shown
        Said,           // words: the platform's own remark
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Said;
    int expected = 0;
    int there = 0;
    QString words;

    friend bool operator==(const SendingNote &, const SendingNote &) = default;
};

} // namespace Postrider
