// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/networkchoice.h"

#include "base/enumword.h"
#include "ui/look/tile.h"
#include "ui/look/widgets.h"

#include <QGridLayout>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Tile;

namespace {

constexpr int kColumns = 2;

QString sentenceOf(const NetworkInfo &network)
{
    if (network.needsDeveloperApp)
        return NetworkChoice::tr("Needs an app of your own at the network first. The next page shows how.");
    if (network.needsServer)
        return NetworkChoice::tr("Any server of its family. You sign in through your browser.");
    if (network.hasBrowserSignIn)
        return NetworkChoice::tr("You sign in through your browser.");
    return NetworkChoice::tr("With a token that the network makes for you.");
}

} // namespace

NetworkChoice::NetworkChoice(QList<NetworkInfo> networks, QWidget *parent) : QWidget(parent)
{
    std::stable_sort(networks.begin(), networks.end(), [](const NetworkInfo &a, const NetworkInfo &b) {
        return !a.needsDeveloperApp && b.needsDeveloperApp;
    });
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Look::Space::kMedium);
    int place = 0;
    const auto add = [&](Tile *tile) {
        grid->addWidget(tile, place / kColumns, place % kColumns);
        ++place;
    };
    for (const NetworkInfo &network : std::as_const(networks)) {
        auto *tile = new Tile(network.id, network.name, sentenceOf(network));
        tile->setObjectName(u"network-"_s + enumWord(network.id));
        connect(tile, &Tile::clicked, this, [this, id = network.id] { Q_EMIT chosen(id); });
        add(tile);
    }
    auto *practice = new Tile(u"practice"_s, tr("Practice network"),
                              tr("It lives inside Postrider. Nothing leaves this computer."));
    practice->setObjectName(u"practice"_s);
    connect(practice, &Tile::clicked, this, &NetworkChoice::practiceChosen);
    add(practice);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    setFocusProxy(grid->itemAt(0)->widget());
}

NetworkChoice::~NetworkChoice() = default;

} // namespace Postrider
