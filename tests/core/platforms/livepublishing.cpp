// SPDX-License-Identifier: GPL-3.0-or-later
#include "livepublishing.h"

#include "outgoingpost.h"

#include <QFile>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Outgoing LivePublishing::text(const QString &text, const QJsonObject &settings)
{
    return post(text, {}, settings);
}

OutgoingMedia LivePublishing::file(const QString &name, const QString &mime, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    OutgoingMedia made{file.fileName(), mime, bytes.size(), {640, 480}, 0ms, u"alt of "_s + name};
    if (made.isVideo())
        made.duration = 4s;
    return made;
}

QJsonObject LivePublishing::published(const Outgoing &post, const QString &idName)
{
    const auto problems = m_platform->validate(post, m_account);
    for (const Problem &problem : problems)
        qWarning("%s at %s", qPrintable(problem.rule), qPrintable(problem.where));
    LivePlayer live = player();
    const Outcome outcome = live.play(m_platform->publish(post, m_account));
    m_steps = live.steps;
    if (!outcome)
        qWarning("%s: %s", qPrintable(outcome.error().detail), qPrintable(outcome.error().words));
    if (!outcome || !live.context.published || !m_server->complaints().isEmpty() || !problems.isEmpty()) {
        qWarning("%s", qPrintable(m_server->complaints().join(u'\n')));
        return {};
    }
    m_last = *live.context.published;
    m_notices = live.context.notices;
    m_memory = live.context.memory;
    const QJsonObject last = m_server->accepted().last().toObject();
    return last[idName].toString() == m_last.id ? last : QJsonObject();
}

} // namespace Postrider::Testing
