// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/doorpage.h"

#include "services/wording.h"
#include "ui/look/widgets.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumn = 560;

QString titleFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::KeychainMissing: return DoorPage::tr("This computer has no keychain");
    case Error::Kind::KeychainLocked: return DoorPage::tr("The keychain does not give the key");
    case Error::Kind::PassphraseNeeded: return DoorPage::tr("Your passphrase, please");
    case Error::Kind::WrongPassphrase: return DoorPage::tr("That is not the passphrase");
    case Error::Kind::StoreDamaged: return DoorPage::tr("The store is damaged");
    case Error::Kind::StoreNewer: return DoorPage::tr("The store belongs to a newer Postrider");
    case Error::Kind::StoreReadOnly: return DoorPage::tr("The store can't be written to");
    case Error::Kind::StoreGone: return DoorPage::tr("The store is gone");
    case Error::Kind::DiskFull: return DoorPage::tr("The disk is full");
    default: return DoorPage::tr("The store does not open");
    }
}

QString nextFor(Error::Kind kind, const QString &folder)
{
    switch (kind) {
    case Error::Kind::KeychainMissing:
        return DoorPage::tr(
            "Access to your accounts is never stored in clear. Choose a passphrase to lock it with instead; "
            "you will be asked for it at each start.");
    case Error::Kind::KeychainLocked:
        return DoorPage::tr("Unlock the keychain of your desktop, then try again. Nothing was changed.");
    case Error::Kind::PassphraseNeeded: return DoorPage::tr("Due posts wait until the store is open.");
    case Error::Kind::WrongPassphrase: return DoorPage::tr("Try again. Nothing was changed.");
    case Error::Kind::StoreDamaged:
        return DoorPage::tr("Nothing was changed. Dated backups lie beside the store, in %1.").arg(folder);
    case Error::Kind::StoreNewer: return DoorPage::tr("Nothing was changed. Update Postrider on this computer.");
    case Error::Kind::StoreReadOnly: return DoorPage::tr("Make %1 writable for you, then try again.").arg(folder);
    case Error::Kind::DiskFull: return DoorPage::tr("Make room, then try again. Nothing was lost.");
    default: return DoorPage::tr("The store lies in %1.").arg(folder);
    }
}

} // namespace

DoorPage::DoorPage(const Error &error, const QString &dataFolder, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"doorPage"_s);
    auto *outer = new QVBoxLayout(this);
    auto *column = new QWidget;
    column->setFixedWidth(kColumn);
    auto *rows = new QVBoxLayout(column);
    outer->addWidget(column, 0, Qt::AlignCenter);

    const bool isQuestion = error.kind == Error::Kind::PassphraseNeeded;
    auto *card = new Look::ErrorCard({titleFor(error.kind), isQuestion ? QString() : sentenceFor(error),
                                      tr("No. Nothing is sent while the store is closed."),
                                      nextFor(error.kind, dataFolder),
                                      isQuestion ? Look::Tone::Info : Look::Tone::Warn});
    rows->addWidget(card);
    if (takesPassphrase(error.kind))
        rows->addWidget(passphraseRow(error.kind));
    auto *quit = card->addAction(tr("Quit"));
    connect(quit, &QAbstractButton::clicked, this, &DoorPage::quitAsked);
    auto *go = card->addAction(m_passphrase ? tr("Open") : tr("Try again"), Look::Button::Kind::Primary);
    go->setObjectName(u"doorGo"_s);
    connect(go, &QAbstractButton::clicked, this, &DoorPage::submit);
    m_go = go;
}

DoorPage::~DoorPage() = default;

bool DoorPage::takesPassphrase(Error::Kind kind)
{
    return kind == Error::Kind::PassphraseNeeded || kind == Error::Kind::WrongPassphrase
        || kind == Error::Kind::KeychainMissing;
}

QWidget *DoorPage::passphraseRow(Error::Kind kind)
{
    auto *card = new Look::Card;
    auto *form = new QFormLayout;
    const auto field = [this, form](const QString &label, const QString &name) {
        auto *edit = new QLineEdit;
        edit->setEchoMode(QLineEdit::Password);
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        form->addRow(label, edit);
        connect(edit, &QLineEdit::returnPressed, this, &DoorPage::submit);
        return edit;
    };
    m_passphrase = field(tr("Passphrase"), u"passphrase"_s);
    if (kind == Error::Kind::KeychainMissing)
        m_again = field(tr("Once more"), u"passphraseAgain"_s);
    card->body()->addLayout(form);
    return card;
}

void DoorPage::submit()
{
    if (!m_go->isEnabled()) // Enter in a field
        return;
    if (!m_passphrase) {
        m_go->setEnabled(false);
        Q_EMIT retryAsked();
        return;
    }
    const QString typed = m_passphrase->text();
    if (typed.isEmpty() || (m_again && m_again->text() != typed)) {
        (m_again && !typed.isEmpty() ? m_again : m_passphrase)->setFocus();
        return;
    }
    m_go->setEnabled(false);
    Q_EMIT passphraseGiven(Secret(typed.toUtf8()));
}

} // namespace Postrider
