// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/secretcard.h"

#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Look::Button;
using Look::Text;

namespace {

constexpr auto kInClipboard = 90s;

} // namespace

SecretCard::SecretCard(QWidget *parent)
    : QWidget(parent), m_title(new Text({}, Look::Size::Editor, Look::Weight::Strong)), m_key(new QLineEdit)
{
    setObjectName(u"secretCard"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Look::Card(nullptr, Look::Tone::Good);
    outer->addWidget(card);
    QVBoxLayout *column = card->body();
    column->setContentsMargins(Look::Space::kHuge, Look::Space::kLarge, Look::Space::kHuge, Look::Space::kLarge);
    column->setSpacing(Look::Space::kMedium);
    column->addWidget(m_title);
    auto *sentence = new Text(tr("It is shown this one time. Keep it where you keep passwords, or put it into the "
                                 "variable PTZ_API_KEY right away."),
                              Look::Size::Body, Look::Weight::Regular, Text::Ink::Soft);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    auto *row = new QHBoxLayout;
    row->setSpacing(Look::Space::kSmall);
    m_key->setObjectName(u"newKey"_s);
    m_key->setReadOnly(true);
    m_key->setAccessibleName(tr("The key"));
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copyButton = new Button(tr("Copy"), Button::Kind::Primary);
    copyButton->setObjectName(u"copyKey"_s);
    copyButton->setIcon(Look::icon(u"copy"_s, Look::tokens().onAccent));
    auto *doneButton = new Button(tr("I have it"));
    doneButton->setObjectName(u"keyKept"_s);
    row->addWidget(m_key, 1);
    row->addWidget(copyButton);
    row->addWidget(doneButton);
    column->addLayout(row);
    setFocusProxy(copyButton);
    m_clearing.setSingleShot(true);
    m_clearing.setInterval(kInClipboard);
    connect(&m_clearing, &QTimer::timeout, this, &SecretCard::clearClipboard);
    connect(copyButton, &Button::clicked, this, &SecretCard::copy);
    connect(doneButton, &Button::clicked, this, [this] {
        forget();
        Q_EMIT done();
    });
}

SecretCard::~SecretCard()
{
    if (m_clearing.isActive())
        clearClipboard();
}

void SecretCard::show(const QString &name, const Secret &secret)
{
    m_secret = secret;
    m_title->setText(tr("The key “%1” is ready").arg(name));
    m_key->setText(QString::fromLatin1(secret.reveal()));
    m_key->setCursorPosition(0);
    QWidget::show();
    setFocus();
}

void SecretCard::copy()
{
    auto *data = new QMimeData;
    data->setText(m_key->text());
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"); // clipboard histories leave it out
    QGuiApplication::clipboard()->setMimeData(data);
    m_clearing.start();
    Q_EMIT copied();
}

void SecretCard::forget()
{
    m_key->clear();
}

// Only what is still ours: by now the person may have copied something else.
void SecretCard::clearClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (Secret::sameBytes(clipboard->text().toLatin1(), m_secret.reveal()))
        clipboard->clear();
    m_secret = Secret();
}

} // namespace Postrider
