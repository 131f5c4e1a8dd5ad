// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Postrider {

// One calm column in the middle of a page, which scrolls where the window is too low for it.
class Column final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Column)
public:
    explicit Column(int width = 420, QWidget *parent = nullptr);
    ~Column() override;

    QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
};

} // namespace Postrider
