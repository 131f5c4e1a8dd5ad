// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace Postrider::Look {

// A choice that can be typed into: its items are found by any part of their name. Base of those with a long list.
class SearchableBox : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchableBox)
public:
    ~SearchableBox() override;

protected:
    // least: characters that it has room for.
    explicit SearchableBox(int least, QWidget *parent = nullptr);
};

} // namespace Postrider::Look
