// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/troublecard.h"

#include "models/moments.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/needs/linequestion.h"

#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

namespace {

QString quotedStart(const QString &title)
{
    return TroubleCard::tr("“%1”").arg(title.size() > 60 ? title.left(60).trimmed() + u'\u2026' : title);
}

Qt::Key keyOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
    case Remedy::PublishNow: return Qt::Key_T;
    case Remedy::WentOut: return Qt::Key_Y;
    case Remedy::DidNotGoOut: return Qt::Key_N;
    case Remedy::Edit: return Qt::Key_E;
    case Remedy::Unschedule: return Qt::Key_B;
    case Remedy::Reconnect:
    case Remedy::ShowAccounts: return Qt::Key_C;
    }
    Q_UNREACHABLE();
}

} // namespace

TroubleCard::TroubleCard(Desk &desk, Look::Tone tone, QWidget *parent)
    : NeedCard(desk, tone, parent),
      m_where(new LineQuestion(
          {tr("Its address there, if you have it at hand: https://…"), tr("Where is it?"), tr("It is out")},
          Button::Kind::Primary))
{
    m_where->setObjectName(u"linkQuestion"_s);
    beneath()->addWidget(m_where);
    connect(m_where, &LineQuestion::answered, this, [this](const QString &link) {
        setFocus();
        perform(Remedy::WentOut, link);
    });
    connect(m_where, &LineQuestion::cancelled, this, [this] { setFocus(); });
}

TroubleCard::~TroubleCard() = default;

Sending::State TroubleCard::state() const
{
    return need().kind == Need::Kind::Unconfirmed ? Sending::State::Unconfirmed : Sending::State::Failed;
}

void TroubleCard::renew()
{
    answer(desk().posts.show(desk().actor, need().post), this,
           [this, post = need().post](const Result<PostDetails> &details) {
               if (post != need().post)
                   return;
               if (details)
                   take(*details);
               else
                   say(sentenceFor(details.error()));
           });
}

void TroubleCard::take(const PostDetails &details)
{
    QList<const PostDetails::Target *> troubled;
    QStringList elsewhere;
    for (const PostDetails::Target &target : details.targets) {
        const bool isTroubled = std::any_of(target.parts.begin(), target.parts.end(),
                                            [this](const auto &part) { return part.sending.state == state(); });
        const QString name = desk().networks.info(target.integration.platform).name;
        if (isTroubled)
            troubled << &target;
        else if (target.delivery.state == Sending::State::Published && !elsewhere.contains(name))
            elsewhere << name;
    }
    if (troubled.isEmpty())
        return; // settled meanwhile: the row goes too
    m_details = details;
    const PostDetails::Target &first = *troubled.constFirst();
    m_account = first.integration.id;
    const QDateTime now = desk().clock.now();
    const auto trouble = troubleOf(
        {details, first, desk().networks.info(first.integration.platform).name, elsewhere, desk().user.timezone, now});
    if (!trouble)
        return;
    const QString when = momentInWords(details.post.scheduledFor, desk().user.timezone, now);
    setHeading(when.isEmpty() ? quotedStart(need().title) : u"%1 · %2"_s.arg(quotedStart(need().title), when));
    dropRows();
    addRow(tr("What happened"), trouble->story.happened);
    addRow(tr("Went out?"), trouble->story.wentOut, true);
    addRow(tr("Next"), trouble->story.next);
    if (troubled.size() > 1)
        addRow({}, tr("And on %n more account(s).", nullptr, int(troubled.size()) - 1));
    showActions(first, *trouble, troubled.size() == 1);
}

// The likeliest stands last.
void TroubleCard::showActions(const PostDetails::Target &, const Trouble &trouble, bool isOnlyOne)
{
    dropActions();
    if (need().kind == Need::Kind::Failed)
        addAction(u"dismiss"_s, tr("Dismiss"), Button::Kind::Quiet, Qt::Key_D, [this] {
            settle(desk().queue.lookedAt(desk().actor, need().post), tr("It stays with the failed posts."));
        });
    addAction(u"look"_s, tr("Look at it"), isOnlyOne ? Button::Kind::Quiet : Button::Kind::Primary, Qt::Key_Return,
              [this] { desk().go.showPost(need().post); });
    if (!isOnlyOne)
        return;
    const qsizetype shown = qMin<qsizetype>(2, trouble.remedies.size()); // more are on its page
    for (qsizetype i = shown - 1; i >= 0; --i) {
        const Remedy remedy = trouble.remedies.at(i);
        const RemedyButton offered = buttonFor(remedy);
        addAction(offered.name, offered.text, i == 0 ? Button::Kind::Primary : Button::Kind::Normal, keyOf(remedy),
                  [this, remedy] {
                      if (remedy != Remedy::WentOut)
                          return perform(remedy, {});
                      m_where->ask();
                  });
    }
}

void TroubleCard::perform(Remedy remedy, const QString &link)
{
    if (const auto deed = fulfil(remedy, desk(), need().post, m_account, link))
        settle(deed->future, deed->done);
}

} // namespace Postrider
