// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/searchablebox.h"

#include <QCompleter>

namespace Postrider::Look {

SearchableBox::SearchableBox(int least, QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(least);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

SearchableBox::~SearchableBox() = default;

} // namespace Postrider::Look
