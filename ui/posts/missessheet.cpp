// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/missessheet.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/cardlist.h"
#include "ui/look/widgets.h"
#include "ui/posts/misscard.h"

#include <QHBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;

MissesSheet::MissesSheet(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_model(new MissesModel(desk.misses, desk.actor, desk.watch, this)),
      m_sentence(new Text({}, Look::Size::Body, Look::Weight::Regular, Text::Ink::Soft)),
      m_problem(new Text({}, Look::Size::Secondary))
{
    setObjectName(u"missesSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("While you were away"));
    resize(760, 560);
    m_sentence->setObjectName(u"missesSentence"_s);
    m_sentence->setWordWrap(true);
    m_problem->setObjectName(u"missesProblem"_s);
    m_problem->setTone(Look::Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_cards = new Look::CardList(
        *m_model,
        {[this](int row) {
             auto *card = new MissCard(m_desk, m_model->at(row));
             connect(card, &MissCard::decided, this, &MissesSheet::decide);
             connect(card, &MissCard::opened, this, [this](PostId post) {
                 m_desk.go.showPost(post);
                 close();
             });
             return card;
         },
         [this](QWidget *card, int row) { qobject_cast<MissCard *>(card)->setMiss(m_model->at(row)); }});
    m_foot = makeFoot();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Look::Space::kHuge, Look::Space::kHuge, Look::Space::kHuge, Look::Space::kLarge);
    column->setSpacing(Look::Space::kMedium);
    column->addWidget(new Text(tr("While you were away"), Look::Size::Title, Look::Weight::Strong));
    column->addWidget(m_sentence);
    column->addWidget(m_problem);
    column->addWidget(m_cards, 1);
    column->addWidget(m_foot);
    connect(m_model, &MissesModel::loaded, this, &MissesSheet::follow);
    connect(m_model, &MissesModel::failed, this, [this](const Error &error) { tell(sentenceFor(error)); });
}

MissesSheet::~MissesSheet() = default;

QWidget *MissesSheet::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kSmall);
    const auto add = [&](const QString &name, const QString &text, Button::Kind kind, auto deed) {
        auto *button = new Button(text, kind);
        button->setObjectName(name);
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &Button::clicked, this, deed);
    };
    add(u"later"_s, tr("Decide later"), Button::Kind::Quiet, &QDialog::close);
    row->addStretch(1);
    add(u"skipAll"_s, tr("Skip all"), Button::Kind::Normal, [this] { decideAll(MissDecision::Kind::Skip); });
    add(u"slotsForAll"_s, tr("All to free slots"), Button::Kind::Normal,
        [this] { decideAll(MissDecision::Kind::NextSlot); });
    add(u"postAll"_s, tr("Post all"), Button::Kind::Primary, [this] { decideAll(MissDecision::Kind::PostNow); });
    return foot;
}

void MissesSheet::follow()
{
    const int count = m_model->rowCount();
    if (count == 0 && m_wasFull) {
        close();
        return;
    }
    m_wasFull = count > 0;
    m_foot->setEnabled(count > 0);
    m_sentence->setText(count == 0 ? tr("Nothing was missed.")
                                   : tr("%n post(s) came due while nothing could be sent. They wait for your word; "
                                        "what goes out now goes a little apart.",
                                        nullptr, count));
}

void MissesSheet::decideAll(MissDecision::Kind kind)
{
    QList<PostId> posts;
    for (const Miss &miss : m_model->rows())
        posts << miss.id;
    decide(posts, {kind, {}});
}

void MissesSheet::decide(const QList<PostId> &posts, const MissDecision &decision)
{
    tell({});
    setEnabled(false); // nothing is said twice
    answer(m_desk.misses.decide(m_desk.actor, posts, decision), this, [this, decision](const Result<int> &decided) {
        setEnabled(true);
        if (!decided)
            return tell(sentenceFor(decided.error()));
        switch (decision.kind) {
        case MissDecision::Kind::PostNow: return m_desk.go.toast(tr("%n post(s) go out now.", nullptr, *decided));
        case MissDecision::Kind::NextSlot:
            return m_desk.go.toast(tr("%n post(s) have a new posting time.", nullptr, *decided));
        case MissDecision::Kind::At: return m_desk.go.toast(tr("%n post(s) have a new time.", nullptr, *decided));
        case MissDecision::Kind::Skip: return m_desk.go.toast(tr("%n post(s) will not go out.", nullptr, *decided));
        }
    });
}

void MissesSheet::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace Postrider
