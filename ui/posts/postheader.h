// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QHash>
#include <QWidget>

namespace Postrider {

class StandingPill;

namespace Look {
class Button;
}

// The top of a post's page: the way back, how the post stands, and what can be done with it as a whole.
class PostHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostHeader)
public:
    enum class Offer { Trash = 1, Unschedule = 2, Edit = 4, Restore = 8, TakeDown = 16 };
    Q_DECLARE_FLAGS(Offers, Offer)

    explicit PostHeader(QWidget *parent = nullptr);
    ~PostHeader() override;

    void show(PostStanding::Word standing, Offers offers);
    void clear(); // nothing but the way back, until the post is read
    void focusBack();

Q_SIGNALS:
    void backAsked();
    void trashAsked();
    void takeDownAsked();
    void unscheduleAsked();
    void editAsked();
    void restoreAsked();

private:
    Look::Button *m_back;
    StandingPill *m_standing;
    QHash<Offer, Look::Button *> m_buttons;
};

} // namespace Postrider
