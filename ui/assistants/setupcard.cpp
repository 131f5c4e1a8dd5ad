// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/setupcard.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/desk/assistantdoor.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

QStringList namesOf(const QList<ClientSetup> &setups)
{
    QStringList names;
    for (const ClientSetup &setup : setups)
        names << setup.name;
    return names;
}

QList<ClientSetup> setupsFor(const AssistantDoor &door)
{
    return clientSetups(door.endpoint(), QCoreApplication::applicationFilePath());
}

// The ground of a text to copy.
class Sunken final : public QFrame
{
public:
    explicit Sunken(QWidget *inside)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(Space::kSmall, Space::kTiny, Space::kSmall, Space::kTiny);
        column->addWidget(inside);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tokens().line);
        painter.setBrush(tokens().sunken);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::kControl, Radius::kControl);
    }
};

Text *wrapped(Text *text)
{
    text->setWordWrap(true);
    return text;
}

} // namespace

SetupCard::SetupCard(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_setups(setupsFor(desk.door)), m_clients(new Segments(namesOf(m_setups))),
      m_place(wrapped(new Text({}, Size::Secondary, Weight::Regular, Text::Ink::Soft))), m_snippet(new QPlainTextEdit),
      m_note(wrapped(new Text({}, Size::Secondary, Weight::Regular, Text::Ink::Soft))),
      m_door(wrapped(new Text({}, Size::Secondary)))
{
    setObjectName(u"setupCard"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    outer->addWidget(card);
    QVBoxLayout *column = card->body();
    column->addWidget(new Text(tr("Connect an assistant"), Size::Body, Weight::Strong));
    m_clients->setObjectName(u"clients"_s);
    m_clients->setAccessibleName(tr("The assistant's program"));
    column->addWidget(m_clients, 0, Qt::AlignLeading);
    m_place->setObjectName(u"snippetPlace"_s);
    column->addWidget(m_place);
    m_snippet->setObjectName(u"snippet"_s);
    m_snippet->setAccessibleName(tr("What to put there"));
    m_snippet->setReadOnly(true);
    m_snippet->setTabChangesFocus(true);
    m_snippet->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_snippet->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_snippet->setFrameShape(QFrame::NoFrame);
    m_snippet->viewport()->setAutoFillBackground(false);
    column->addWidget(new Sunken(m_snippet));
    m_note->setObjectName(u"setupNote"_s);
    column->addWidget(m_note);
    column->addWidget(makeFoot());
    connect(m_clients, &Segments::chosen, this, &SetupCard::showClient);
    connect(&desk.door, &AssistantDoor::changed, this, &SetupCard::readSetups);
    showClient(0);
    showDoor();
}

SetupCard::~SetupCard() = default;

QWidget *SetupCard::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, Space::kTiny, 0, 0);
    row->setSpacing(Space::kSmall);
    m_door->setObjectName(u"doorState"_s);
    row->addWidget(m_door, 1);
    m_test = new Button(tr("Test connection"));
    m_test->setObjectName(u"testConnection"_s);
    auto *copy = new Button(tr("Copy"));
    copy->setObjectName(u"copySnippet"_s);
    copy->setIcon(icon(u"copy"_s));
    m_link = new Button({}, Button::Kind::Primary);
    m_link->setObjectName(u"setupLink"_s);
    for (Button *button : {m_test, copy, m_link})
        row->addWidget(button);
    connect(copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_snippet->toPlainText());
        m_desk.go.toast(tr("Copied."));
    });
    connect(m_link, &Button::clicked, this, [this] { m_desk.openAddress(m_setups.at(m_clients->current()).link); });
    connect(m_test, &Button::clicked, this, &SetupCard::test);
    return foot;
}

// The port may have moved.
void SetupCard::readSetups()
{
    m_setups = setupsFor(m_desk.door);
    showClient(m_clients->current());
    showDoor();
}

void SetupCard::showClient(int index)
{
    if (index < 0 || index >= m_setups.size())
        return;
    const ClientSetup &setup = m_setups.at(index);
    m_place->setText(setup.place);
    m_snippet->setPlainText(setup.snippet);
    const int lines = qBound(2, int(setup.snippet.count(u'\n')) + 1, 14);
    m_snippet->setFixedHeight(lines * QFontMetrics(m_snippet->font()).lineSpacing() + 2 * Space::kMedium);
    m_note->setText(setup.note);
    m_note->setVisible(!setup.note.isEmpty());
    m_link->setText(tr("Add to %1").arg(setup.name));
    m_link->setVisible(setup.link.isValid());
}

void SetupCard::showDoor()
{
    const AssistantDoor &door = m_desk.door;
    m_door->setTone(door.isOpen() ? Tone::Good : Tone::Warn);
    if (door.isOpen())
        m_door->setText(tr("Open on this computer at %1").arg(door.endpoint().toString()));
    else
        m_door->setText(door.trouble() ? sentenceFor(*door.trouble())
                                       : tr("Closed: assistants can't reach Postrider."));
    m_test->setEnabled(bool(door.knock));
}

void SetupCard::test()
{
    m_test->setEnabled(false);
    answer(m_desk.door.knock(), this, [this](const Outcome &outcome) {
        m_test->setEnabled(true);
        m_door->setTone(outcome ? Tone::Good : Tone::Bad);
        m_door->setText(outcome ? tr("It answers, and lets in nobody without a key.") : sentenceFor(outcome.error()));
    });
}

} // namespace Postrider
