// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"

#include <QWidget>

namespace Postrider {

// A small icon beside a line of text, or a dot without one. Painted, so that it follows light and dark.
class Glyph final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Glyph)
public:
    explicit Glyph(const QString &icon, Look::Tone tone = Look::Tone::Plain, QWidget *parent = nullptr);
    ~Glyph() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Look::Tone m_tone;
};

} // namespace Postrider
