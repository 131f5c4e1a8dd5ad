// SPDX-License-Identifier: GPL-3.0-or-later
// What a model is told when a write is refused.
#include "mcp/tools/drafting.h"

#include "mcp/tools/shapes.h"
#include "services/postservice.h"
#include "services/wire.h"
#include "services/wording.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLastDeeds = 5;

QJsonArray othersDeeds(const QList<Audit> &audits, const QString &who)
{
    QJsonArray deeds;
    for (const Audit &audit : audits) {
        if (audit.who != who)
            deeds << QJsonObject{{u"what"_s, audit.what}, {u"who"_s, audit.who}, {u"when"_s, momentToJson(audit.when)}};
    }
    while (deeds.size() > kLastDeeds)
        deeds.removeFirst();
    return deeds;
}

// The post as it stands now, so that a model need not ask for it.
ToolResult changedMeanwhile(const Turn &turn, const PostDetails &details, const QList<Audit> &audits, int expected)
{
    const int revision = details.post.revision;
    ToolResult result = refused(
        u"The post was changed since you read it: it is at revision %1, and you named %2."_s.arg(revision).arg(
            expected),
        u"Look at what follows, keep what the person changed, and call again with expected_revision %1."_s.arg(
            revision));
    QJsonObject now{{u"changedBy"_s, othersDeeds(audits, turn.actor.who)}, {u"post"_s, postJson(details.post)}};
    now = withLocalTimes(now, turn.zone);
    result.content << QJsonObject{
        {u"type"_s, u"text"_s},
        {u"text"_s,
         u"The post as it is now: "_s + QString::fromUtf8(QJsonDocument(now).toJson(QJsonDocument::Compact))}};
    return result;
}

TurnAnswer conflict(const Turn &turn, const Error &error, const WorkingCopy &copy)
{
    return turn.services.posts.show(turn.actor, copy.post)
        .then(QtFuture::Launch::Sync,
              [turn, error, copy](const Result<PostDetails> &details) -> TurnAnswer {
                  // A key that only writes is not shown the post.
                  if (!details || details->post.revision == copy.revision)
                      return ready(refused(error));
                  return answer(turn.services.posts.history(turn.actor, copy.post),
                                [turn, details = *details, copy](const QList<Audit> &audits) {
                                    return changedMeanwhile(turn, details, audits, copy.revision);
                                });
              })
        .unwrap();
}

// The first thing that is wrong is what the service said; here is the rest of it.
QString allErrors(const QList<Finding> &findings)
{
    QStringList sentences;
    for (const Finding &finding : findings) {
        if (finding.severity != Problem::Severity::Error)
            continue;
        const QString account = finding.account.isNull() ? QString()
                                                         : u" (integration %1)"_s.arg(finding.account.toString());
        sentences << u"%1, part %2%3: %4"_s.arg(finding.where).arg(finding.part).arg(account, ownWords(finding));
    }
    return sentences.join(u' ');
}

} // namespace

TurnAnswer refusedWrite(const Turn &turn, const Error &error, const WorkingCopy &copy, ComposeService::Timing timing)
{
    if (error.kind == Error::Kind::Conflict && !copy.post.isNull())
        return conflict(turn, error, copy);
    if (error.kind != Error::Kind::InvalidInput)
        return ready(refused(error));
    return turn.services.compose.findings(turn.actor, copy, timing)
        .then(QtFuture::Launch::Sync, [error](const Result<QList<Finding>> &findings) {
            const QString all = findings ? allErrors(*findings) : QString();
            if (all.isEmpty())
                return refused(error);
            return refused(u"The post can't go out like this. %1"_s.arg(all),
                           u"Mend it with update_post; validate_post tells whether all is well."_s);
        });
}

} // namespace Postrider::Mcp
