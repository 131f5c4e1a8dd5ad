// SPDX-License-Identifier: GPL-3.0-or-later
#include "standins.h"

#include "base/enumword.h"
#include "littlenetwork.h"
#include "littleplatform.h"
#include "mastodonstandin.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>
#include <QRandomGenerator>
#include <QSocketNotifier>

#include <cstdio>
#include <iostream>
#include <string>

namespace Postrider::Chaos {

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What goes wrong by itself and passes by itself. A refusal would be right to end a
// post; a chaos run wants them all out.
constexpr Fault kMischief[] = {
    Fault::ResetBeforeAccepting,
    Fault::ResetAfterAccepting,
    Fault::AcceptLate,
    Fault::LateAnswer,
    Fault::Never,
    Fault::Half,
    Fault::Dripping,
    Fault::Garbage,
    Fault::ErrorInside200,
    Fault::Status409,
    Fault::Status429,
    Fault::Status500,
    Fault::Status503,
    Fault::Redirect,
};
// Those that leave a creation in doubt.
bool isUnclear(Fault fault)
{
    return fault != Fault::None && fault != Fault::LateAnswer && fault != Fault::Status429;
}

constexpr double kHowOften = 0.12;

class Server final
{
public:
    explicit Server(quint32 seed) : m_random(seed)
    {
        for (const ReadBack way : {ReadBack::SameKey, ReadBack::ClientKey, ReadBack::List, ReadBack::None})
            addLittle(way);
        addMastodon(MastodonStandIn::Flavour::Mastodon);
        addMastodon(MastodonStandIn::Flavour::GoToSocial);
    }

    QJsonObject answer(const std::string &order)
    {
        if (order == "urls")
            return m_urls;
        if (order == "report")
            return report();
        setCalm(order != "mischief");
        for (const auto &[name, network] : m_little)
            network->recover();
        for (const auto &[name, network] : m_mastodon)
            network->recover();
        return {{u"done"_s, true}};
    }

private:
    void addLittle(ReadBack way)
    {
        const QString name = LittlePlatform::wordFor(way);
        LittleNetwork::Options options;
        options.readBack = way;
        options.listDelay = 400ms;
        auto network = std::make_unique<LittleNetwork>(options);
        network->setMischief([this, name](LittleNetwork::Endpoint endpoint) { return mischief(name, endpoint); });
        m_urls[name] = network->url().toString();
        m_little[name] = std::move(network);
    }

    void addMastodon(MastodonStandIn::Flavour flavour)
    {
        MastodonStandIn::Options options;
        options.flavour = flavour;
        options.token = "token";
        options.delay = 5ms;
        options.listDelay = 400ms;
        options.mischief = [this](MastodonStandIn::Endpoint) {
            const Fault fault = mischief();
            // That platform's file waits for a minute.
            const bool isEndless = fault == Fault::Never || fault == Fault::Dripping;
            return isEndless ? Fault::ResetAfterAccepting : fault;
        };
        auto network = std::make_unique<MastodonStandIn>(options);
        m_urls[enumWord(flavour)] = network->url().toString();
        m_mastodon[enumWord(flavour)] = std::move(network);
    }

    void setCalm(bool isCalm)
    {
        const QMutexLocker locker(&m_mutex);
        m_isCalm = isCalm;
    }

    // From any stand-in's thread.
    Fault mischief()
    {
        const QMutexLocker locker(&m_mutex);
        if (m_isCalm || m_random.generateDouble() > kHowOften)
            return Fault::None;
        return kMischief[m_random.bounded(int(std::size(kMischief)))];
    }

    Fault mischief(const QString &network, LittleNetwork::Endpoint endpoint)
    {
        const Fault fault = mischief();
        const bool creates = endpoint == LittleNetwork::Endpoint::Create || endpoint == LittleNetwork::Endpoint::Reply;
        m_unclear[network] += creates && isUnclear(fault) ? 1 : 0;
        return fault;
    }

    QJsonObject report() const
    {
        QJsonArray seen;
        QStringList complaints;
        const auto add = [&](const QString &network, const auto &post) {
            seen << QJsonObject{
                {u"network"_s, network}, {u"account"_s, post.account}, {u"text"_s, post.text}, {u"id"_s, post.id}};
        };
        for (const auto &[name, network] : m_little) {
            for (const LittleNetwork::Post &post : network->posts())
                add(name, post);
            complaints += network->complaints();
        }
        for (const auto &[name, network] : m_mastodon) {
            const auto accepted = network->accepted();
            for (const MastodonStandIn::Accepted &post : accepted)
                add(name, post);
            complaints += network->complaints();
        }
        QJsonObject unclear;
        for (auto one = m_unclear.begin(); one != m_unclear.end(); ++one)
            unclear[one.key()] = one.value();
        return {{u"seen"_s, seen}, {u"complaints"_s, QJsonArray::fromStringList(complaints)}, {u"unclear"_s, unclear}};
    }

    QMutex m_mutex; // for the next two
    QRandomGenerator m_random;
    bool m_isCalm = true;
    std::map<QString, std::unique_ptr<LittleNetwork>> m_little;
    std::map<QString, std::unique_ptr<MastodonStandIn>> m_mastodon;
    QJsonObject m_urls;
    QHash<QString, int> m_unclear;
};

} // namespace

int StandIns::serve(quint32 seed)
{
    Server server(seed);
    QSocketNotifier orders(0, QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, &orders, [&server] {
        std::string order;
        if (!std::getline(std::cin, order))
            return QCoreApplication::quit();
        std::printf("%s\n", QJsonDocument(server.answer(order)).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

} // namespace Postrider::Chaos
