// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/waitcard.h"

#include "ui/look/field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;

WaitCard::WaitCard(QWidget *parent)
    : QWidget(parent), m_title(new Text({}, Look::Size::Body, Look::Weight::Strong)),
      m_sentence(new Text({}, Look::Size::Body, Look::Weight::Regular, Text::Ink::Soft)),
      m_cancel(new Button(tr("Cancel")))
{
    m_browser = browserPart();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Look::Card;
    outer->addWidget(card);
    QVBoxLayout *column = card->body();
    column->setContentsMargins(Look::Space::kHuge, Look::Space::kLarge, Look::Space::kHuge, Look::Space::kLarge);
    column->setSpacing(Look::Space::kMedium);
    auto *progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedHeight(4);
    progress->setAccessibleName(tr("Waiting"));
    m_title->setObjectName(u"waiting"_s);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_cancel->setObjectName(u"cancel"_s);
    column->addWidget(m_title);
    column->addWidget(progress);
    column->addWidget(m_sentence);
    column->addWidget(m_browser);
    column->addWidget(m_cancel, 0, Qt::AlignTrailing);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelled();
    });
}

WaitCard::~WaitCard() = default;

QWidget *WaitCard::browserPart()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kMedium);
    m_copy = new Button(tr("Copy the address for another browser"), Button::Kind::Link);
    m_copy->setObjectName(u"copyAddress"_s);
    column->addWidget(m_copy, 0, Qt::AlignLeading);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_code = new QLineEdit;
    m_code->setObjectName(u"code"_s);
    m_code->setAccessibleName(tr("Code or address"));
    auto *give = new Button(tr("Go on"));
    give->setObjectName(u"giveCode"_s);
    row->addWidget(m_code, 1);
    row->addWidget(give);
    column->addWidget(
        new Look::Field(tr("Code"), line,
                        tr("Only if the browser shows a code, or ends at a page that does not load: paste the "
                           "code, or that page's address.")));
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded));
        Q_EMIT copied(m_address.toString(QUrl::FullyEncoded));
    });
    connect(give, &Button::clicked, this, &WaitCard::giveCode);
    connect(m_code, &QLineEdit::returnPressed, this, &WaitCard::giveCode);
    return part;
}

void WaitCard::waitFor(const QString &sentence)
{
    m_title->setText(sentence);
    m_sentence->hide();
    m_browser->hide();
    m_cancel->hide();
}

void WaitCard::waitForBrowser(bool showsCode)
{
    m_title->setText(tr("Waiting for your browser"));
    m_sentence->setText(showsCode ? tr("Agree there, then paste the code that it shows.")
                                  : tr("Agree there and come back. This page goes on by itself."));
    m_sentence->show();
    m_code->clear();
    m_copy->setEnabled(false); // until there is an address
    m_browser->show();
    m_cancel->setEnabled(true);
    m_cancel->show();
}

void WaitCard::setAddress(const QUrl &address)
{
    m_address = address;
    m_copy->setEnabled(true);
}

void WaitCard::giveCode()
{
    if (!m_code->text().trimmed().isEmpty())
        Q_EMIT codeGiven(m_code->text());
}

} // namespace Postrider
