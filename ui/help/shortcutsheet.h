// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

class QAction;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace Postrider {

// One line of the sheet.
struct Shortcut
{
    QString group; // "Composer"; lines of one group follow each other
    QString name;
    QList<QKeySequence> keys; // any of them
};

// All actions and their keys on one sheet, searched while typing. Open it with open() or
// show(); it deletes itself when closed.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutSheet)
public:
    explicit ShortcutSheet(const QList<Shortcut> &shortcuts, QWidget *parent = nullptr);
    ~ShortcutSheet() override;

    // Those of the actions that have keys; without a menu's "&" and "...".
    static QList<Shortcut> ofActions(const QString &group, const QList<QAction *> &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line
    {
        Shortcut shortcut;
        QWidget *widget = nullptr;
    };
    struct Group
    {
        QWidget *heading = nullptr;
        QList<Line> lines;
    };

    void addGroups(const QList<Shortcut> &shortcuts, QVBoxLayout *column);
    void search(const QString &words);

    QLineEdit *m_search;
    QScrollArea *m_scroll;
    QWidget *m_nothing;
    QList<Group> m_groups;
};

} // namespace Postrider
