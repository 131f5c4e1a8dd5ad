// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/targetsection.h"

#include "services/wording.h"
#include "ui/look/field.h"
#include "ui/look/icons.h"
#include "ui/posts/standingpill.h"
#include "ui/posts/storyview.h"

#include <QUrl>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

// The first address that the network gave.
QUrl permalinkOf(const PostDetails::Target &target)
{
    for (const PostDetails::Part &part : target.parts) {
        if (!part.sending.permalink.isEmpty())
            return QUrl(part.sending.permalink);
    }
    return {};
}

} // namespace

TargetSection::TargetSection(const TroubleAsk &ask, QWidget *parent)
    : QWidget(parent), m_account(ask.target.integration.id), m_column(new QVBoxLayout(this)), m_problem(new Text({}))
{
    setObjectName(u"target:"_s + m_account.toString());
    setAccessibleName(tr("%1 on %2").arg(ask.target.integration.platformUsername, ask.network));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::kSmall);
    addHeader(ask);
    if (const auto trouble = troubleOf(ask))
        addTrouble(*trouble);
    addLinkForm();
    m_problem->setObjectName(u"problem"_s);
    m_problem->setTone(Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_column->addWidget(m_problem);
    addStory(ask);
}

TargetSection::~TargetSection() = default;

void TargetSection::addHeader(const TroubleAsk &ask)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::kSmall);
    line->addWidget(new PlatformBadge(ask.target.integration.platform, 20));
    line->addWidget(new Text(ask.target.integration.platformUsername, Size::Body, Weight::Strong));
    // With one account the post's own says it already.
    if (!ask.target.parts.isEmpty() && ask.details.targets.size() > 1)
        line->addWidget(new StandingPill(standingOf(ask.target.parts.constFirst().sending)));
    line->addStretch(1);
    if (const QUrl address = permalinkOf(ask.target); address.isValid() && address.scheme().startsWith("http"_L1)) {
        auto *open = new Button(tr("See it on %1").arg(ask.network));
        open->setObjectName(u"open"_s);
        open->setIcon(icon(u"open"_s));
        open->setToolTip(address.toDisplayString());
        connect(open, &Button::clicked, this, [this, address] { Q_EMIT addressWanted(address); });
        line->addWidget(open);
    }
    m_column->addLayout(line);
}

void TargetSection::addTrouble(const Trouble &trouble)
{
    auto *card = new ErrorCard(trouble.story);
    card->setObjectName(u"trouble"_s);
    card->setAccessibleName(trouble.story.title);
    // The likeliest stands last, where the primary action of a card is.
    for (qsizetype i = trouble.remedies.size() - 1; i >= 0; --i) {
        const Remedy remedy = trouble.remedies.at(i);
        const RemedyButton offered = buttonFor(remedy);
        auto *button = card->addAction(offered.text, i == 0 ? Button::Kind::Primary : Button::Kind::Normal);
        button->setObjectName(offered.name);
        connect(button, &Button::clicked, this, [this, remedy] { ask(remedy); });
    }
    m_column->addWidget(card);
}

void TargetSection::addLinkForm()
{
    auto *form = new Card(nullptr, Tone::Warn);
    form->setObjectName(u"linkForm"_s);
    m_link = new QLineEdit;
    m_link->setObjectName(u"link"_s);
    m_link->setPlaceholderText(u"https://"_s);
    form->body()->addWidget(new Field(tr("Where is it?"), m_link,
                                      tr("Its address, if you have it at hand. Numbers are read from there later.")));
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::kSmall);
    line->addStretch(1);
    auto *back = new Button(tr("Cancel"));
    back->setObjectName(u"cancelLink"_s);
    connect(back, &Button::clicked, form, &QWidget::hide);
    auto *confirm = new Button(tr("It is out"), Button::Kind::Primary);
    confirm->setObjectName(u"confirmLink"_s);
    const auto send = [this] { Q_EMIT asked(Remedy::WentOut, m_account, link()); };
    connect(confirm, &Button::clicked, this, send);
    connect(m_link, &QLineEdit::returnPressed, this, send);
    line->addWidget(back);
    line->addWidget(confirm);
    form->body()->addLayout(line);
    form->hide();
    m_form = form;
    m_column->addWidget(form);
}

void TargetSection::addStory(const TroubleAsk &ask)
{
    auto *view = new StoryView({ask.target, ask.network, ask.timezone, ask.now});
    // Where nothing was tried yet, the card above says all.
    const bool isTold = findChild<ErrorCard *>(u"trouble"_s) && !view->findChild<QWidget *>(u"attempts"_s);
    const bool isUntold = isTold || view->findChildren<Text *>(u"storyLine"_s).isEmpty();
    if (isUntold && !ask.target.delivery.contentOverride) {
        delete view;
        return;
    }
    auto *card = new Card;
    if (ask.target.delivery.contentOverride) {
        card->body()->addWidget(
            new Text(tr("Its own text on this account"), Size::Secondary, Weight::Regular, Text::Ink::Soft));
        auto *own = new Text(*ask.target.delivery.contentOverride);
        own->setWordWrap(true);
        own->setTextFormat(Qt::PlainText);
        card->body()->addWidget(own);
    }
    card->body()->addWidget(view);
    m_column->addWidget(card);
}

void TargetSection::ask(Remedy remedy)
{
    m_problem->hide();
    if (remedy == Remedy::WentOut)
        askForLink({});
    else
        Q_EMIT asked(remedy, m_account, {});
}

bool TargetSection::isAskingForLink() const
{
    return m_form->isVisibleTo(this);
}

QString TargetSection::link() const
{
    return m_link->text().trimmed();
}

void TargetSection::askForLink(const QString &link)
{
    m_link->setText(link);
    m_form->show();
    m_link->setFocus(Qt::OtherFocusReason);
}

void TargetSection::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setAccessibleName(sentence);
    m_problem->show();
}

} // namespace Postrider
