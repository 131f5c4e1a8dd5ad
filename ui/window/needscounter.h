// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Postrider {

struct Desk;

// How much waits for the person who is signed in, for the navigation's badge; counted anew when the store changes.
// Owned by the main window; GUI thread.
class NeedsCounter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NeedsCounter)
public:
    explicit NeedsCounter(Desk &desk, QObject *parent = nullptr);
    ~NeedsCounter() override;

Q_SIGNALS:
    void counted(int needs);

private:
    void refresh();

    Desk &m_desk;
};

} // namespace Postrider
