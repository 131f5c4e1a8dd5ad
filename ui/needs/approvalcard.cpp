// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/approvalcard.h"

#include "models/moments.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/needs/changewords.h"
#include "ui/needs/difftext.h"
#include "ui/needs/linequestion.h"

#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;

namespace {

bool isText(const VersionChange &change)
{
    using Field = VersionChange::Field;
    return change.field == Field::Text || change.field == Field::AltText || change.field == Field::AccountText;
}

bool isSame(const Awaiting &a, const Awaiting &b)
{
    return a.post == b.post && a.accounts == b.accounts && a.client == b.client && a.isLate == b.isLate;
}

} // namespace

ApprovalCard::ApprovalCard(Desk &desk, QWidget *parent)
    : NeedCard(desk, Look::Tone::Calm, parent),
      m_why(new LineQuestion(
          {tr("Why? The assistant reads it. You may leave it empty."), tr("Why it is rejected"), tr("Reject")},
          Button::Kind::Danger))
{
    m_why->setObjectName(u"rejectQuestion"_s);
    beneath()->addWidget(m_why);
    connect(m_why, &LineQuestion::answered, this, &ApprovalCard::reject);
    connect(m_why, &LineQuestion::cancelled, this, [this] { setFocus(); });
}

ApprovalCard::~ApprovalCard() = default;

void ApprovalCard::renew()
{
    answer(desk().approvals.show(desk().actor, need().post), this,
           [this, post = need().post](const Result<Awaiting> &awaiting) {
               if (post != need().post)
                   return;
               if (awaiting)
                   take(*awaiting);
               else if (awaiting.error().kind != Error::Kind::NotFound) // decided elsewhere: the row goes too
                   say(sentenceFor(awaiting.error()));
           });
}

void ApprovalCard::take(const Awaiting &awaiting)
{
    if (m_awaiting && isSame(*m_awaiting, awaiting))
        return;
    m_awaiting = awaiting;
    const QString asker = awaiting.client.isEmpty() ? awaiting.asker
                                                    : tr("%1 · key “%2”").arg(awaiting.client, awaiting.asker);
    setHeading(heading(awaiting), asker);
    showRows(awaiting);
    showActions();
}

QString ApprovalCard::heading(const Awaiting &awaiting) const
{
    if (awaiting.isForNow)
        return tr("Publish now");
    return tr("Schedule for %1")
        .arg(momentInWords(awaiting.post.scheduledFor, desk().user.timezone, desk().clock.now()));
}

void ApprovalCard::showRows(const Awaiting &awaiting)
{
    dropRows();
    for (const VersionChange &change : awaiting.changes) {
        if (!isText(change))
            continue;
        auto *diff = new DiffText;
        diff->setPieces(change.pieces, awaiting.isNew);
        addRow(labelOf(change, awaiting), diff);
    }
    if (awaiting.changes.isEmpty())
        addRow({}, need().title);
    QStringList names;
    for (const Integration &account : awaiting.accounts)
        names << account.platformUsername;
    addRow(tr("To"), QLocale().createSeparatedList(names));
    for (const VersionChange &change : awaiting.changes) {
        const ChangeLine line = lineFor(change, awaiting, desk().user.timezone, desk().clock.now());
        addRow(line.label, line.text);
    }
    if (awaiting.isLate)
        addRow(tr("Late"), tr("Its time has passed. Approved, it goes by its own rule for being late."), true);
}

void ApprovalCard::showActions()
{
    dropActions();
    addAction(u"look"_s, tr("Look at it"), Button::Kind::Quiet, Qt::Key_Return,
              [this] { desk().go.showPost(need().post); });
    addAction(u"reject"_s, tr("Reject"), Button::Kind::Normal, Qt::Key_R, [this] { m_why->ask(); });
    addAction(u"edit"_s, tr("Edit"), Button::Kind::Normal, Qt::Key_E, [this] { desk().go.edit(need().post); });
    addAction(u"approve"_s, tr("Approve"), Button::Kind::Primary, Qt::Key_A, [this] { approve(); });
}

void ApprovalCard::approve()
{
    const QString done = m_awaiting->isForNow ? tr("Approved: it goes out now.")
                                              : tr("Approved: it goes out at its time.");
    settle(desk().approvals.approve(desk().actor, need().post, m_awaiting->post.revision), done);
}

void ApprovalCard::reject(const QString &why)
{
    setFocus();
    settle(desk().approvals.reject(desk().actor, need().post, why), tr("Rejected: it is a draft again."));
}

} // namespace Postrider
