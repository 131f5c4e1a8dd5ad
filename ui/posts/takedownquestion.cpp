// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/takedownquestion.h"

#include "models/answer.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/widgets.h"

#include <QLocale>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

TakedownQuestion::TakedownQuestion(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sentence(new Text({}))
{
    setObjectName(u"takedownQuestion"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(nullptr, Tone::Bad);
    outer->addWidget(card);
    m_sentence->setWordWrap(true);
    card->body()->addWidget(m_sentence);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::kSmall);
    line->addStretch(1);
    auto *keep = new Button(tr("Keep it"));
    keep->setObjectName(u"keepThere"_s);
    auto *really = new Button(tr("Delete it there"), Button::Kind::Danger);
    really->setObjectName(u"deleteThere"_s);
    line->addWidget(keep);
    line->addWidget(really);
    card->body()->addLayout(line);
    connect(keep, &Button::clicked, this, &QWidget::hide);
    connect(really, &Button::clicked, this, &TakedownQuestion::takeDown);
    hide();
}

TakedownQuestion::~TakedownQuestion() = default;

QStringList TakedownQuestion::networksOf(const PostDetails &details, const NetworkService &networks)
{
    QStringList names;
    for (const PostDetails::Target &target : details.targets) {
        const bool isOut = std::any_of(target.parts.begin(), target.parts.end(), [](const PostDetails::Part &part) {
            return part.sending.state == Sending::State::Published && !part.sending.platformPostId.isEmpty();
        });
        if (!isOut)
            continue;
        const NetworkInfo network = networks.info(target.integration.platform);
        const Offer *deletion = network.offer(u"delete"_s);
        if (!deletion || !deletion->isOffered)
            return {};
        if (!names.contains(network.name))
            names << network.name;
    }
    return names;
}

void TakedownQuestion::ask(PostId post, const QStringList &networks)
{
    m_post = post;
    m_networks = networks;
    m_sentence->setText(tr("Delete it on %1? With it go the answers and likes that it has there, and nothing brings it "
                           "back. Here it moves to the trash.")
                            .arg(locale().createSeparatedList(networks)));
    setEnabled(true);
    show();
    findChild<Button *>(u"keepThere"_s)->setFocus(Qt::OtherFocusReason);
}

// There first: what a network keeps must not be lost sight of here.
void TakedownQuestion::takeDown()
{
    setEnabled(false);
    answer(m_desk.takedowns.takeDown(m_desk.actor, m_post), this, [this](const Result<int> &gone) {
        if (gone)
            return trash();
        hide();
        Q_EMIT failed(gone.error());
    });
}

void TakedownQuestion::trash()
{
    answer(m_desk.posts.remove(m_desk.actor, m_post), this, [this](const Result<Post> &removed) {
        hide();
        if (!removed) {
            Q_EMIT failed(removed.error());
            return;
        }
        m_desk.go.toast(
            tr("Deleted on %1, and moved to the trash here.").arg(locale().createSeparatedList(m_networks)));
        Q_EMIT done();
    });
}

} // namespace Postrider
