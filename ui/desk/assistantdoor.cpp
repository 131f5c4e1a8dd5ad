// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/assistantdoor.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

AssistantDoor::AssistantDoor(QObject *parent) : QObject(parent) {}

AssistantDoor::~AssistantDoor() = default;

QUrl AssistantDoor::endpoint() const
{
    QUrl address(u"http://127.0.0.1/mcp"_s);
    address.setPort(m_port);
    return address;
}

void AssistantDoor::setOpen(quint16 port)
{
    m_port = port;
    m_isOpen = true;
    m_trouble.reset();
    Q_EMIT changed();
}

void AssistantDoor::setClosed(quint16 port, const std::optional<Error> &trouble)
{
    m_port = port;
    m_isOpen = false;
    m_trouble = trouble;
    Q_EMIT changed();
}

} // namespace Postrider
