// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/aboutdialog.h"

#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSignSide = 72;
constexpr int kTextWidth = 380;

// Painted each time, so that it is sharp wherever the dialog is moved.
class Sign final : public QWidget
{
public:
    Sign() { setFixedSize(kSignSide, kSignSide); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Look::programIcon().paint(&painter, rect());
    }
};

Look::Text *centred(Look::Text *text)
{
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFocusPolicy(Qt::NoFocus);
    return text;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Postrider"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Look::Space::kHuge, Look::Space::kHuge, Look::Space::kHuge, Look::Space::kLarge);
    column->setSpacing(Look::Space::kSmall);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(new Sign, 0, Qt::AlignHCenter);
    column->addSpacing(Look::Space::kTiny);
    column->addWidget(centred(new Look::Text(u"Postrider"_s, Look::Size::Title, Look::Weight::Strong)));
    auto *version = centred(new Look::Text(tr("Version %1").arg(QCoreApplication::applicationVersion()),
                                           Look::Size::Body, Look::Weight::Medium));
    version->setObjectName(u"aboutVersion"_s);
    column->addWidget(version);
    auto *purpose = centred(new Look::Text(tr("Writes, schedules and publishes posts from your computer.")));
    purpose->setFixedWidth(kTextWidth);
    column->addWidget(purpose);
    auto *licence = centred(new Look::Text(
        tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes "
           "without any warranty."),
        Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft));
    licence->setObjectName(u"aboutLicence"_s);
    licence->setFixedWidth(kTextWidth);
    column->addWidget(licence);
    auto *qt = centred(new Look::Text(tr("Running on Qt %1").arg(QString::fromLatin1(qVersion())),
                                      Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft));
    qt->setObjectName(u"aboutQt"_s);
    column->addWidget(qt);
    column->addSpacing(Look::Space::kSmall);

    auto *links = new QHBoxLayout;
    links->setSpacing(Look::Space::kTiny);
    links->addStretch();
    links->addWidget(link(u"aboutHome"_s, tr("Home page"), u"https://postrider.example"_s));
    links->addWidget(link(u"aboutLicenceText"_s, tr("Licence"), u"https://www.gnu.org/licenses/gpl-3.0.html"_s));
    auto *copy = new Look::Button(tr("Copy diagnostics"), Look::Button::Kind::Quiet);
    copy->setObjectName(u"aboutDiagnostics"_s);
    copy->setToolTip(tr("Versions, counts and the end of the log, without anything personal"));
    connect(copy, &QPushButton::clicked, this, &AboutDialog::diagnosticsAsked);
    links->addWidget(copy);
    links->addStretch();
    column->addLayout(links);
    column->addSpacing(Look::Space::kSmall);

    auto *close = new Look::Button(tr("Close"), Look::Button::Kind::Normal);
    close->setObjectName(u"aboutClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    column->addWidget(close, 0, Qt::AlignHCenter);
    close->setFocus();
}

AboutDialog::~AboutDialog() = default;

QWidget *AboutDialog::link(const QString &name, const QString &text, const QString &address)
{
    auto *button = new Look::Button(text, Look::Button::Kind::Quiet);
    button->setObjectName(name);
    button->setToolTip(address);
    connect(button, &QPushButton::clicked, this, [this, address] { Q_EMIT addressAsked(QUrl(address)); });
    return button;
}

} // namespace Postrider
