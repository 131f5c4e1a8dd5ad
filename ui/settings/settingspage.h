// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Postrider {

struct Desk;
class Preferences;

// What holds for this computer: the look, what happens in the background, notifications, locking. Everything takes
// effect at once; whoever obeys a preference listens to its change. Other features add cards of their own.
class SettingsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)
public:
    explicit SettingsPage(Desk &desk, QWidget *parent = nullptr);
    ~SettingsPage() override;

    void addCards(QWidget *cards); // below our own

private:
    void addSection(const QString &title, QWidget *content);
    QWidget *look();
    QWidget *sending();
    QWidget *background();
    QWidget *notifications();
    QWidget *locking();
    QWidget *lateness();
    QWidget *toggle(const QString &name, const QString &text, bool fallback);

    Preferences &m_preferences;
    QVBoxLayout *m_sections;
};

} // namespace Postrider
