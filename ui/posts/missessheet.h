// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/missesmodel.h"

#include <QDialog>

namespace Postrider {

struct Desk;

namespace Look {
class CardList;
class Text;
} // namespace Look

// "While you were away": what came due while nothing could be sent, to be decided one by one or all at once. Goes by
// itself when nothing is left. Owned by the main window; GUI thread.
class MissesSheet final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MissesSheet)
public:
    explicit MissesSheet(Desk &desk, QWidget *parent = nullptr);
    ~MissesSheet() override;

private:
    QWidget *makeFoot();
    void follow();
    void decide(const QList<PostId> &posts, const MissDecision &decision);
    void decideAll(MissDecision::Kind kind);
    void tell(const QString &problem);

    Desk &m_desk;
    MissesModel *m_model;
    Look::Text *m_sentence;
    Look::Text *m_problem;
    Look::CardList *m_cards;
    QWidget *m_foot = nullptr;
    bool m_wasFull = false; // there was something to decide
};

} // namespace Postrider
