// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/auditmodel.h"

#include <QWidget>

class QComboBox;
class QTableView;

namespace Postrider {

struct Desk;
class KeysModel;

namespace Look {
class EmptyState;
class Segments;
class Text;
} // namespace Look

// Who did what, through which key and program. GUI thread.
class AuditPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditPage)
public:
    explicit AuditPage(Desk &desk, QWidget *parent = nullptr);
    ~AuditPage() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHeader();
    QTableView *makeTable();
    void fillKeys();
    void ask();
    void openPost(const QModelIndex &index);

    Desk &m_desk;
    AuditModel *m_model;
    KeysModel *m_keys;
    Look::Segments *m_scope = nullptr;
    QComboBox *m_key = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_card = nullptr; // around the table
    Look::EmptyState *m_empty = nullptr;
    Look::Text *m_problem;
};

} // namespace Postrider
