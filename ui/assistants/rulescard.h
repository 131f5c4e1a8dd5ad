// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keyservice.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace Postrider {

struct Desk;

namespace Look {
class Text;
}

// What holds for all assistants and for scripts, and the port where assistants knock. For an ADMIN. GUI thread.
class RulesCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesCard)
public:
    explicit RulesCard(Desk &desk, QWidget *parent = nullptr);
    ~RulesCard() override;

    void show(const AssistantRules &rules);

Q_SIGNALS:
    void holdsCommandLineAsked(bool holds);

private:
    QWidget *makeSwitch();
    QWidget *makePort();
    void showDoor();

    Desk &m_desk;
    QCheckBox *m_holdsCommandLine;
    QSpinBox *m_port = nullptr;
    Look::Text *m_trouble = nullptr;
};

} // namespace Postrider
