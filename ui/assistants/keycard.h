// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keyservice.h"

#include <QWidget>

namespace Postrider {

struct Desk;

namespace Look {
class Button;
class Pill;
class Text;
} // namespace Look

// One key: what it may do, its limits, who used it last, and the ways to stop it. GUI thread.
class KeyCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyCard)
public:
    KeyCard(Desk &desk, const ApiKey &key, QWidget *parent = nullptr);
    ~KeyCard() override;

    void setKey(const ApiKey &key);
    void setOwner(const QString &name); // empty: one's own

Q_SIGNALS:
    void changeAsked(const Postrider::ApiKey &key);

private:
    QWidget *identity();
    QWidget *actions();
    QWidget *question();
    void showLines();
    void settle(const QFuture<Result<ApiKey>> &future, const QString &done);

    Desk &m_desk;
    ApiKey m_key;
    QString m_owner;
    Look::Text *m_name = nullptr;
    Look::Pill *m_standing = nullptr;
    Look::Text *m_rights = nullptr;
    Look::Text *m_approval = nullptr;
    Look::Text *m_use = nullptr;
    Look::Text *m_problem = nullptr;
    Look::Button *m_change = nullptr;
    Look::Button *m_toggle = nullptr;
    Look::Button *m_revoke = nullptr;
    QWidget *m_question = nullptr;
};

} // namespace Postrider
