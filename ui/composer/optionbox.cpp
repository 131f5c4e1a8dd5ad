// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/optionbox.h"

#include "models/answer.h"
#include "services/wording.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStandardItemModel>

#include <utility>

namespace Postrider {

OptionBox::OptionBox(Ask ask, QWidget *parent) : SearchableBox(8, parent), m_ask(std::move(ask))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    lineEdit()->setPlaceholderText(tr("None"));
    sayInstead(tr("Asking the network..."));
    const auto choose = [this](int index) {
        if (index >= 0)
            change(itemData(index).toString());
    };
    connect(this, &QComboBox::currentIndexChanged, this, choose);
    connect(this, &QComboBox::activated, this, choose); // the same one again, after something else was typed
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        const int index = findText(text.trimmed(), Qt::MatchFixedString);
        change(index >= 0 ? itemData(index).toString() : text.trimmed());
    });
}

OptionBox::~OptionBox() = default;

void OptionBox::change(const QString &value)
{
    if (value == m_value)
        return;
    m_value = value;
    Q_EMIT valueChanged(value);
}

void OptionBox::setValue(const QString &value)
{
    m_value = value;
    showValue();
    if (isVisible() && !value.isEmpty())
        ask();
}

void OptionBox::showEvent(QShowEvent *event)
{
    QComboBox::showEvent(event);
    if (!m_value.isEmpty())
        ask();
}

void OptionBox::showPopup()
{
    ask();
    QComboBox::showPopup();
}

void OptionBox::ask()
{
    if (std::exchange(m_state, m_state == State::NotAsked ? State::Asking : m_state) == State::NotAsked)
        answer(m_ask(), this, [this](const Result<QList<Choice>> &choices) { take(choices); });
}

// A list that is open grows to what came.
void OptionBox::take(const Result<QList<Choice>> &choices)
{
    const bool isOpen = view()->isVisible();
    if (isOpen)
        hidePopup();
    if (choices && !choices->isEmpty())
        fill(*choices);
    else
        sayInstead(choices ? tr("There is nothing to choose from.") : sentenceFor(choices.error()));
    m_state = choices ? State::Answered : State::NotAsked; // opened again, it asks again
    if (isOpen)
        QComboBox::showPopup();
}

void OptionBox::fill(const QList<Choice> &choices)
{
    offer([&] {
        addItem(tr("None"), QString());
        for (const Choice &choice : choices) {
            addItem(choice.title, choice.value);
            setItemData(count() - 1, choice.hint, Qt::ToolTipRole);
        }
    });
}

void OptionBox::sayInstead(const QString &words)
{
    offer([&] {
        addItem(words, QVariant());
        if (auto *items = qobject_cast<QStandardItemModel *>(model()))
            items->item(0)->setEnabled(false);
    });
}

// The list changes, not the value; what is being typed keeps its place.
void OptionBox::offer(const std::function<void()> &addItems)
{
    const QSignalBlocker quiet(this);
    const int caret = lineEdit()->cursorPosition();
    clear();
    addItems();
    showValue();
    if (currentIndex() < 0)
        lineEdit()->setCursorPosition(caret);
}

// By its title where that is known.
void OptionBox::showValue()
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(m_value.isEmpty() ? -1 : findData(m_value));
    if (currentIndex() < 0)
        setEditText(m_value);
}

} // namespace Postrider
