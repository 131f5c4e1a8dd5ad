// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/rulescard.h"

#include "services/wording.h"
#include "ui/desk/assistantdoor.h"
#include "ui/desk/desk.h"
#include "ui/desk/preferences.h"
#include "ui/look/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr int kFirstPort = 1024, kLastPort = 65535;

Text *hint(const QString &sentence)
{
    auto *text = new Text(sentence, Size::Secondary, Weight::Regular, Text::Ink::Soft);
    text->setWordWrap(true);
    return text;
}

} // namespace

RulesCard::RulesCard(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_holdsCommandLine(new QCheckBox(tr("What the command line schedules waits for my approval too")))
{
    setObjectName(u"rulesCard"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    outer->addWidget(card);
    QVBoxLayout *column = card->body();
    column->addWidget(new Text(tr("For all assistants"), Size::Body, Weight::Strong));
    m_holdsCommandLine->setObjectName(u"holdsCommandLine"_s);
    m_holdsCommandLine->setEnabled(false); // until it is known
    column->addWidget(m_holdsCommandLine);
    column->addWidget(hint(tr("For computers on which an assistant can type commands as you.")));
    column->addWidget(makeSwitch());
    column->addWidget(makePort());
    connect(m_holdsCommandLine, &QCheckBox::toggled, this, &RulesCard::holdsCommandLineAsked);
    connect(&desk.door, &AssistantDoor::changed, this, &RulesCard::showDoor);
    showDoor();
}

RulesCard::~RulesCard() = default;

QWidget *RulesCard::makeSwitch()
{
    const QString name = u"mcp/isOn"_s;
    auto *box = new QCheckBox(tr("Let assistants’ programs in over HTTP, from this computer only"));
    box->setObjectName(u"doorSwitch"_s);
    box->setChecked(m_desk.preferences.value(name, true).toBool());
    connect(box, &QCheckBox::toggled, this, [this, name](bool isOn) { m_desk.preferences.set(name, isOn); });
    return box;
}

QWidget *RulesCard::makePort()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kSmall);
    auto *label = new QLabel(tr("Port on this computer"));
    m_port = new QSpinBox;
    m_port->setObjectName(u"port"_s);
    m_port->setRange(kFirstPort, kLastPort);
    m_port->setGroupSeparatorShown(false);
    label->setBuddy(m_port);
    auto *move = new Button(tr("Use it"));
    move->setObjectName(u"usePort"_s);
    m_trouble = new Text({}, Size::Secondary);
    m_trouble->setObjectName(u"portTrouble"_s);
    m_trouble->setTone(Tone::Bad);
    m_trouble->setWordWrap(true);
    row->addWidget(label);
    row->addWidget(m_port);
    row->addWidget(move);
    row->addWidget(m_trouble, 1);
    connect(move, &Button::clicked, this, [this] { m_desk.door.moveTo(quint16(m_port->value())); });
    return line;
}

void RulesCard::show(const AssistantRules &rules)
{
    const QSignalBlocker quiet(m_holdsCommandLine);
    m_holdsCommandLine->setChecked(rules.holdsCommandLine);
    m_holdsCommandLine->setEnabled(true);
}

void RulesCard::showDoor()
{
    m_port->setValue(m_desk.door.port());
    const auto &trouble = m_desk.door.trouble();
    m_trouble->setText(trouble ? sentenceFor(*trouble) : QString());
}

} // namespace Postrider
