// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/missesmodel.h"

#include <QPointer>
#include <QSet>

namespace Postrider {

class MissesSheet;
struct Desk;

// Opens the sheet of misses over its window when there are some that nobody has seen yet, and when
// somebody asks. A hidden window is left hidden: the sheet waits until it is shown. Owned by the main
// window while there is a desk; GUI thread.
class MissesOpener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MissesOpener)
public:
    MissesOpener(Desk &desk, QWidget &window);
    ~MissesOpener() override;

Q_SIGNALS:
    void counted(int misses);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void open();

    Desk &m_desk;
    QWidget &m_window;
    MissesModel m_model;
    QSet<PostId> m_seen;
    QPointer<MissesSheet> m_sheet;
};

} // namespace Postrider
