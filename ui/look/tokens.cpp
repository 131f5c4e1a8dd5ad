// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tokens.h"

#include <QApplication>
#include <QPalette>

namespace Postrider::Look {

using namespace Qt::Literals::StringLiterals;

namespace {

Tokens lightTokens()
{
    return {QColor(0xF6F5F1),
            QColor(0xFFFFFF),
            QColor(0xEFEDE7),
            QColor(0xDFDBD2),
            QColor(0x1D2126),
            QColor(0x565D68),
            QColor(0xB83A1E),
            QColor(0xFFFFFF),
            QColor(0xF9E3DD),
            QColor(0x2459B8),
            false};
}

Tokens darkTokens()
{
    return {QColor(0x15171B),
            QColor(0x1D2025),
            QColor(0x121418),
            QColor(0x30353D),
            QColor(0xECEAE4),
            QColor(0xA7ADB7),
            QColor(0xFF8A66),
            QColor(0x2A0F07),
            QColor(0x3A2420),
            QColor(0x8AB4FF),
            true};
}

struct ToneColours
{
    QRgb ink, ground;
};

ToneColours coloursOf(Tone tone, bool isDark)
{
    switch (tone) {
    case Tone::Plain: return isDark ? ToneColours{0xA7ADB7, 0x1D2025} : ToneColours{0x5F6670, 0xFFFFFF};
    case Tone::Info: return isDark ? ToneColours{0x8AB4FF, 0x1B2A44} : ToneColours{0x2459B8, 0xE3ECFB};
    case Tone::Good: return isDark ? ToneColours{0x7FD1A0, 0x173226} : ToneColours{0x23693F, 0xE0F1E6};
    case Tone::Warn: return isDark ? ToneColours{0xF0BF5A, 0x3A2D12} : ToneColours{0x8A5A00, 0xFBEFD3};
    case Tone::Bad: return isDark ? ToneColours{0xFF9A91, 0x40201E} : ToneColours{0xA3201A, 0xFBE3E0};
    case Tone::Calm: return isDark ? ToneColours{0xC0A6FF, 0x2B2340} : ToneColours{0x5E3FA3, 0xECE6F8};
    }
    Q_UNREACHABLE();
}

Tone toneOf(PostStanding::Word standing)
{
    switch (standing) {
    case PostStanding::Word::Draft: return Tone::Plain;
    case PostStanding::Word::Scheduled:
    case PostStanding::Word::HandedOver:
    case PostStanding::Word::Publishing: return Tone::Info;
    case PostStanding::Word::Approval:
    case PostStanding::Word::Held: return Tone::Calm;
    case PostStanding::Word::Unconfirmed: return Tone::Warn;
    case PostStanding::Word::Published: return Tone::Good;
    case PostStanding::Word::Failed: return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString iconOf(PostStanding::Word standing)
{
    switch (standing) {
    case PostStanding::Word::Draft: return u"draft"_s;
    case PostStanding::Word::Scheduled: return u"clock"_s;
    case PostStanding::Word::HandedOver: return u"send"_s;
    case PostStanding::Word::Approval:
    case PostStanding::Word::Held: return u"pause"_s;
    case PostStanding::Word::Publishing: return u"sending"_s;
    case PostStanding::Word::Unconfirmed: return u"question"_s;
    case PostStanding::Word::Published: return u"check"_s;
    case PostStanding::Word::Failed: return u"failed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

const Tokens &tokensOf(bool isDark)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return isDark ? dark : light;
}

const Tokens &tokens()
{
    // The theme sets the palette; it is the one thing that everybody, Qt's own widgets included, reads.
    return tokensOf(QApplication::palette().color(QPalette::Window).lightness() < 128);
}

QColor inkOf(Tone tone)
{
    return QColor(coloursOf(tone, tokens().isDark).ink);
}

QColor groundOf(Tone tone)
{
    return QColor(coloursOf(tone, tokens().isDark).ground);
}

StandingLook lookOf(PostStanding::Word standing)
{
    const Tone tone = toneOf(standing);
    const bool isHatched = standing == PostStanding::Word::Approval || standing == PostStanding::Word::Held;
    return {inkOf(tone), groundOf(tone), iconOf(standing), standing == PostStanding::Word::Draft, isHatched};
}

QFont font(Size size, Weight weight)
{
    // Relative to the desktop's own size, which stands for 13.
    static constexpr std::pair<Size, double> scale[]{{Size::Hint, 11. / 13},  {Size::Secondary, 12. / 13},
                                                     {Size::Body, 1},         {Size::Editor, 15. / 13},
                                                     {Size::Title, 20. / 13}, {Size::Number, 22. / 13}};
    QFont made = QApplication::font();
    for (const auto &[name, factor] : scale) {
        if (name != size)
            continue;
        if (made.pointSizeF() > 0)
            made.setPointSizeF(made.pointSizeF() * factor);
        else
            made.setPixelSize(qRound(made.pixelSize() * factor));
    }
    made.setWeight(weight == Weight::Strong       ? QFont::DemiBold
                       : weight == Weight::Medium ? QFont::Medium
                                                  : QFont::Normal);
    return made;
}

} // namespace Postrider::Look
