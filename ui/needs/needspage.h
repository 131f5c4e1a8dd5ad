// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/needsinbox.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace Postrider {

class NeedCard;
class PauseMenu;
struct Desk;

namespace Look {
class CardColumn;
class Segments;
} // namespace Look

// All that waits for this person, a section a kind. Everything can be done by keys:
// the cards take the focus. GUI thread.
class NeedsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NeedsPage)
public:
    explicit NeedsPage(Desk &desk, QWidget *parent = nullptr);
    ~NeedsPage() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Section
    {
        NeedsModel *model;
        QString word;
        QWidget *whole;
        Look::CardColumn *cards;
    };

    void addHeader(QVBoxLayout *outer);
    void addSection(NeedsModel *model);
    QWidget *makeEmpty();
    void showState();
    void tell(const Error &error);
    void step(NeedCard *from, int step);
    QList<NeedCard *> seenCards() const;
    void keepFocus();

    Desk &m_desk;
    NeedsInbox *m_inbox;
    Look::Segments *m_filter = nullptr;
    PauseMenu *m_pausing = nullptr;
    QList<Section> m_sections;
    QVBoxLayout *m_column;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_error = nullptr;
};

} // namespace Postrider
