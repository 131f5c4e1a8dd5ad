// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcutsheet.h"

#include "ui/help/keycap.h"
#include "ui/look/widgets.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Ctrl, Shift and N of "Ctrl+Shift+N"; the last key may be "+" itself.
QStringList keysOf(const QKeySequence &sequence)
{
    const QString text = sequence.toString(QKeySequence::NativeText);
    if (!text.endsWith(u'+'))
        return text.split(u'+');
    QStringList keys = text.chopped(1).split(u'+', Qt::SkipEmptyParts);
    return keys << u"+"_s;
}

QString spoken(const Shortcut &shortcut)
{
    QStringList keys;
    for (const QKeySequence &sequence : shortcut.keys)
        keys << sequence.toString(QKeySequence::NativeText);
    return ShortcutSheet::tr("%1: %2").arg(shortcut.name, keys.join(ShortcutSheet::tr(" or ")));
}

// Keys are read from left to right in every language.
QWidget *keysFor(const QList<QKeySequence> &sequences)
{
    auto *keys = new QWidget;
    keys->setLayoutDirection(Qt::LeftToRight);
    auto *row = new QHBoxLayout(keys);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kTiny);
    for (qsizetype i = 0; i < sequences.size(); ++i) {
        if (i > 0)
            row->addWidget(new Look::Text(ShortcutSheet::tr("or"), Look::Size::Secondary, Look::Weight::Regular,
                                          Look::Text::Ink::Soft));
        for (const QString &key : keysOf(sequences.at(i)))
            row->addWidget(new KeyCap(key));
    }
    return keys;
}

QWidget *lineFor(const Shortcut &shortcut)
{
    auto *line = new QWidget;
    line->setObjectName(u"shortcutLine"_s);
    line->setAccessibleName(spoken(shortcut));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(Look::Space::kTiny);
    row->addWidget(new Look::Text(shortcut.name));
    row->addStretch();
    row->addWidget(keysFor(shortcut.keys));
    return line;
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit), m_scroll(new QScrollArea),
      m_nothing(new Look::Text(tr("No action is called that."), Look::Size::Body, Look::Weight::Regular,
                               Look::Text::Ink::Soft))
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 640);

    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setAccessibleName(tr("Search actions"));
    m_search->setPlaceholderText(tr("Search actions or keys"));
    m_search->setClearButtonEnabled(true);
    m_search->setTextMargins(Look::Space::kTiny, 0, Look::Space::kTiny, 0);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::search);

    auto *inside = new QWidget;
    auto *lines = new QVBoxLayout(inside);
    lines->setContentsMargins(Look::Space::kHuge, 0, Look::Space::kHuge, Look::Space::kLarge);
    lines->setSpacing(0);
    addGroups(shortcuts, lines);
    m_nothing->setObjectName(u"shortcutNothing"_s);
    m_nothing->hide();
    lines->addWidget(m_nothing);
    lines->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(Look::Space::kHuge, Look::Space::kLarge, Look::Space::kHuge, Look::Space::kSmall);
    head->setSpacing(Look::Space::kMedium);
    head->addWidget(new Look::Text(windowTitle(), Look::Size::Title, Look::Weight::Strong));
    head->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    m_search->setFocus();
}

ShortcutSheet::~ShortcutSheet() = default;

QList<Shortcut> ShortcutSheet::ofActions(const QString &group, const QList<QAction *> &actions)
{
    QList<Shortcut> shortcuts;
    for (const QAction *action : actions) {
        if (action->shortcuts().isEmpty())
            continue;
        QString name = action->text();
        name.replace(u"&&"_s, u"\u0001"_s).remove(u'&').replace(u'\u0001', u'&');
        while (name.endsWith(u'.') || name.endsWith(u'\u2026'))
            name.chop(1);
        shortcuts.append({group, name, action->shortcuts()});
    }
    return shortcuts;
}

void ShortcutSheet::addGroups(const QList<Shortcut> &shortcuts, QVBoxLayout *column)
{
    for (const Shortcut &shortcut : shortcuts) {
        if (m_groups.isEmpty() || m_groups.last().lines.first().shortcut.group != shortcut.group) {
            auto *heading = new Look::Text(shortcut.group, Look::Size::Secondary, Look::Weight::Strong,
                                           Look::Text::Ink::Soft);
            heading->setObjectName(u"shortcutGroup"_s);
            heading->setContentsMargins(0, Look::Space::kMedium, 0, Look::Space::kTiny);
            column->addWidget(heading);
            m_groups << Group{heading, {}};
        }
        const Line line{shortcut, lineFor(shortcut)};
        column->addWidget(line.widget);
        m_groups.last().lines << line;
    }
}

void ShortcutSheet::search(const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    bool isAnyShown = false;
    for (const Group &group : std::as_const(m_groups)) {
        bool isGroupShown = false;
        for (const Line &line : group.lines) {
            const QString text = line.shortcut.group + u' ' + spoken(line.shortcut);
            const bool isShown = std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            line.widget->setVisible(isShown);
            isGroupShown = isGroupShown || isShown;
        }
        group.heading->setVisible(isGroupShown);
        isAnyShown = isAnyShown || isGroupShown;
    }
    m_nothing->setVisible(!isAnyShown);
}

// The lines take no focus: keys that move go from the search to them.
bool ShortcutSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QApplication::sendEvent(m_scroll->verticalScrollBar(), event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Postrider
