// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/widgets.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace Postrider {

// A strip on a coloured ground that says something and offers what to do about it.
class Notice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notice)
public:
    explicit Notice(QWidget *parent = nullptr);
    ~Notice() override;

    // Shows a sentence; the buttons of the one before are gone.
    void say(const QString &sentence, Look::Tone tone);
    Look::Button *offer(const QString &button, const QString &name, std::function<void()> deed);
    void clear();
    QString sentence() const;
    // Room above and below it, which is there only while it is shown.
    void setRoomAround(int above, int below);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look::Text *m_sentence;
    QHBoxLayout *m_buttons;
    Look::Tone m_tone = Look::Tone::Info;
    int m_roomAbove = 0;
    int m_roomBelow = 0;
};

} // namespace Postrider
