# The sample hotel.
done-sample-filled = Sample hotel filled with { $guests } guests
