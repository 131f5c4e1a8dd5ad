// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/handover.h"

#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the memory
constexpr auto kNote = "handOver"_L1;
constexpr auto kMoment = "moment"_L1;
constexpr auto kWords = "words"_L1;
constexpr auto kFiles = "files"_L1;

QString fingerprint(const QJsonArray &of)
{
    const QByteArray text = QJsonDocument(of).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

std::optional<QDateTime> handOverMoment(const Sending &sending, const QJsonObject &settings, const Platform &platform,
                                        const Account &account, const QDateTime &now)
{
    const auto window = platform.handOverWindow(account);
    const bool isWanted = sending.part == 1 && sending.dueAt.isValid() && settings[kHandOverSetting].toBool();
    if (!window || !isWanted || sending.dueAt < now.addSecs(window->earliest.count()))
        return std::nullopt;
    const bool isTooFar = window->latest.count() > 0 && sending.dueAt > now.addSecs(window->latest.count());
    return isTooFar ? std::nullopt : std::optional(sending.dueAt);
}

Outcome bringHandOversForward(Database &database, const Registry &registry, const QDateTime &now)
{
    SendingRepository repository(database);
    const auto wanted = repository.toHandOver(now);
    if (!wanted)
        return fail(wanted.error());
    for (const DueSending &due : *wanted) {
        const auto account = IntegrationRepository(database).byId(due.integrationId);
        const auto delivery = PostRepository(database).delivery(due.sending.deliveryId);
        const Platform *platform = account ? registry.find(account->platform) : nullptr;
        if (!platform || !delivery)
            continue;
        if (!handOverMoment(due.sending, delivery->settings, *platform, accountOf(*account), now))
            continue;
        Sending change = due.sending;
        change.notBefore = now;
        if (const auto moved = repository.move(due.sending.id, SendingEvent::Schedule, change); !moved)
            return fail(moved.error());
    }
    return {};
}

HandOverNote HandOverNote::of(const QDateTime &moment, const Outgoing &post)
{
    QStringList files;
    for (const OutgoingMedia &file : post.media)
        files << file.path << file.altText;
    return {moment, fingerprint({post.text, post.settings}), fingerprint(QJsonArray::fromStringList(files))};
}

HandOverNote HandOverNote::in(const QJsonObject &memory)
{
    const QJsonObject note = memory[kNote].toObject();
    return {QDateTime::fromString(note[kMoment].toString(), Qt::ISODateWithMs), note[kWords].toString(),
            note[kFiles].toString()};
}

void HandOverNote::writeTo(QJsonObject &memory) const
{
    if (in(memory) != *this)
        memory = {};
    if (moment.isValid()) {
        memory[kNote] = QJsonObject{
            {kMoment, moment.toUTC().toString(Qt::ISODateWithMs)}, {kWords, words}, {kFiles, files}};
    }
}

} // namespace Postrider
