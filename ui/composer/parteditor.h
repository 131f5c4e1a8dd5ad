// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "ui/composer/composerparts.h"

#include <QWidget>

class QComboBox;

namespace Postrider {

class CounterRow;
class GrowingText;
class MediaStrip;
struct TextCount;

// One part of a post: its text with counters, its files, and for the parts of a thread when they follow. Part 1 shows
// everybody's text or one account's own.
class PartEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PartEditor)
public:
    PartEditor(const ComposerParts &parts, int part, QWidget *parent = nullptr);
    ~PartEditor() override;

    int part() const { return m_part; }
    void showAccount(IntegrationId account); // null: everybody's text
    void focusText();
    GrowingText *text() const { return m_text; }
    MediaStrip *media() const { return m_media; }

Q_SIGNALS:
    void removeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeBox();
    void refresh();
    void showDelay(int seconds);
    QString shownText() const;
    void write(const QString &text);
    void showCounts();

    ComposerParts m_parts;
    int m_part;
    IntegrationId m_account;
    QComboBox *m_delay = nullptr;
    QWidget *m_box = nullptr;
    GrowingText *m_text;
    CounterRow *m_counters;
    MediaStrip *m_media;
};

} // namespace Postrider
