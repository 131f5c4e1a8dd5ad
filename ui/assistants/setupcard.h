// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clientsetup.h"

#include <QWidget>

class QPlainTextEdit;

namespace Postrider {

struct Desk;

namespace Look {
class Button;
class Segments;
class Text;
} // namespace Look

// How an assistant's program is told about Postrider: a text to copy or one click, and
// whether the door is open. GUI thread.
class SetupCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetupCard)
public:
    explicit SetupCard(Desk &desk, QWidget *parent = nullptr);
    ~SetupCard() override;

private:
    QWidget *makeFoot();
    void readSetups();
    void showClient(int index);
    void showDoor();
    void test();

    Desk &m_desk;
    QList<ClientSetup> m_setups;
    Look::Segments *m_clients;
    Look::Text *m_place;
    QPlainTextEdit *m_snippet;
    Look::Text *m_note;
    Look::Button *m_link = nullptr;
    Look::Text *m_door;
    Look::Button *m_test = nullptr;
};

} // namespace Postrider
