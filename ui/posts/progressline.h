// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "domain/sendingprogress.h"

#include <QWidget>

class QProgressBar;

namespace Postrider {

namespace Look {
class Button;
class Text;
} // namespace Look

// One sending on its way: where to, which step, how far, and a button to stop it as long as nothing is out. GUI thread.
class ProgressLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressLine)
public:
    ProgressLine(const Integration &account, const QString &network, QWidget *parent = nullptr);
    ~ProgressLine() override;

    void show(const SendingProgress &progress);

Q_SIGNALS:
    void stopAsked();

private:
    QString sentence(const SendingProgress &progress) const;

    QString m_network;
    Look::Text *m_words;
    QProgressBar *m_bar;
    Look::Button *m_stop;
};

} // namespace Postrider
