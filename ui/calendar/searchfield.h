// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace Postrider {

// Words to look for, told a moment after the typing stopped; while it is empty it shows the keys that lead to it.
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)
public:
    explicit SearchField(QWidget *parent = nullptr);
    ~SearchField() override;

Q_SIGNALS:
    void wanted(const QString &words);
    void entered(const QString &words); // Return: show me one
    void left();                        // without words: back to the month

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_pause;
};

} // namespace Postrider
