// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/trouble.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace Postrider {

namespace Look {
class Field;
}

// A post on one account: where it went, what is wrong and what can be done, its story.
// Says what is asked for; the page does it.
class TargetSection final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TargetSection)
public:
    explicit TargetSection(const TroubleAsk &ask, QWidget *parent = nullptr);
    ~TargetSection() override;

    // What is being typed there survives a fresh picture of the post.
    bool isAskingForLink() const;
    QString link() const;
    void askForLink(const QString &link);
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void asked(Postrider::Remedy remedy, Postrider::IntegrationId account, const QString &link);
    void addressWanted(const QUrl &address);

private:
    void addHeader(const TroubleAsk &ask);
    void addTrouble(const Trouble &trouble);
    void addLinkForm();
    void addStory(const TroubleAsk &ask);
    void ask(Remedy remedy);

    IntegrationId m_account;
    QVBoxLayout *m_column;
    QWidget *m_form = nullptr;
    QLineEdit *m_link = nullptr;
    Look::Text *m_problem;
};

} // namespace Postrider
